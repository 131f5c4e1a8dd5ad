// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/sending.h"
#include "services/parts.h"

#include <QFuture>

namespace Postrider {

// What the publisher still has before it, as of some moment.
struct Outlook
{
    int toCome = 0;      // will be worked on by itself until then
    int underWay = 0;    // of those, in a publisher's hands now
    int needsPerson = 0; // held, or unknown with nothing left to try, or tried again only later
};

// The queue as a whole.
class QueueService final
{
public:
    explicit QueueService(ServiceParts parts) : m_parts(std::move(parts)) {}

    QFuture<Result<Outlook>> outlook(QDateTime until);
    QFuture<Outcome> setPaused(Actor actor, bool isPaused); // everything, until it is lifted; survives restarts
    QFuture<Result<bool>> isPaused();

private:
    ServiceParts m_parts;
};

} // namespace Postrider

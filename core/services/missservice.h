// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/platformid.h"
#include "services/parts.h"

#include <QFuture>

namespace Postrider {

// A post that came due while nothing could be sent, on the accounts where it waits for a person's word.
struct Miss
{
    PostId id;
    QDateTime dueAt; // UTC; the earliest
    QString text;    // the first line
    QList<PlatformId> platforms;
    QStringList accounts; // as their networks call them

    friend bool operator==(const Miss &, const Miss &) = default;
};

// What a person says about it.
struct MissDecision
{
    enum class Kind {
        PostNow,  // several for one account a little apart
        NextSlot, // each account's next free posting time
        At,
        Skip,
    };
    Kind kind = Kind::PostNow;
    QDateTime at; // Kind::At; UTC
};

// The sheet of misses. What a post's own rule decides (CatchUp) never comes here.
class MissService final
{
public:
    explicit MissService(ServiceParts parts) : m_parts(std::move(parts)) {}

    QFuture<Result<QList<Miss>>> list(Actor actor); // earliest first
    // All or none. How many were decided: what is no miss any more is passed over. NoPostingTime where an
    // account has none, PastTime, NotFound.
    QFuture<Result<int>> decide(Actor actor, QList<PostId> posts, MissDecision decision);

private:
    ServiceParts m_parts;
};

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/analytics.h"
#include "services/parts.h"

#include <QFuture>

namespace Postrider {

// Counters of published posts.
class AnalyticsService final
{
public:
    explicit AnalyticsService(ServiceParts parts) : m_parts(std::move(parts)) {}

    // Asks the networks now. post null: all published posts the actor may see. The rows that came in.
    QFuture<Result<QList<Analytics>>> fetch(Actor actor, PostId post);
    // What is stored: every fetch, oldest first.
    QFuture<Result<QList<Analytics>>> show(Actor actor, PostId post);

private:
    ServiceParts m_parts;
};

} // namespace Postrider

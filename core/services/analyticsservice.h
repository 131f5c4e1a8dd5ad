// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/analytics.h"
#include "services/parts.h"
#include "storage/analyticsrepository.h"

#include <QFuture>

namespace Postrider {

// What reading a network's counters costs, and what a person lets it cost.
struct ReadingCost
{
    PlatformId platform = PlatformId::Mastodon;
    qint64 perPost = 0; // all in millionths of a dollar
    qint64 cap = 0;     // a calendar month (UTC); 0: nothing is read
    qint64 spent = 0;   // this month

    friend bool operator==(const ReadingCost &, const ReadingCost &) = default;
};

// Counters of published posts and of accounts.
class AnalyticsService final
{
public:
    explicit AnalyticsService(ServiceParts parts) : m_parts(std::move(parts)) {}

    // Asks the networks now. post null: all published posts the actor may see. The rows that came in. NotAllowed when a
    // network that charges for it would be all that is asked, and the cap does not pay for it.
    QFuture<Result<QList<Analytics>>> fetch(Actor actor, PostId post);
    // What is due by each network's rules, for all accounts, for the engine; and forgets what may not be kept. The rows
    // that came in. Of a network that charges nothing while there is no cap, or beyond it.
    QFuture<Result<QList<Analytics>>> fetchDue();
    // Networks that charge for reading, every one.
    QFuture<Result<QList<ReadingCost>>> readingCosts(Actor actor);
    // ADMIN only: a store has one developer app a network. InvalidInput where reading costs nothing.
    QFuture<Result<ReadingCost>> setReadingCap(Actor actor, PlatformId platform, qint64 microDollars);
    // An account's own counters, one row a day, oldest first.
    QFuture<Result<QList<AccountMetrics>>> accountHistory(Actor actor, IntegrationId account);
    // What is stored: every fetch, oldest first.
    QFuture<Result<QList<Analytics>>> show(Actor actor, PostId post);
    // The last fetch of each of an account's posts that were published in that time, the latest post first.
    QFuture<Result<QList<MeasuredPost>>> ofAccount(Actor actor, IntegrationId account, QDateTime from, QDateTime until);

private:
    ServiceParts m_parts;
};

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/metricsplan.h"
#include "base/result.h"
#include "domain/analytics.h"
#include "domain/integration.h"
#include "exchange/exchangethread.h"

#include <QFuture>
#include <QList>

namespace Postrider {

struct MetricsWish
{
    ReadingOccasion occasion = ReadingOccasion::Asked;
    PostId post = {}; // null: all of the account's, the latest five hundred
};

// What came in, and what was left out.
struct Collected
{
    QList<Analytics> rows;
    int tooDear = 0; // posts that the person's cap does not pay for
};

// Asks a platform for the counters of one account's published posts and, once a day, of the account itself, as
// often and at such a price as its rules and the person's cap allow, and stores a row each. Call in the exchange
// thread. Only posts that the store knows.
QFuture<Result<Collected>> collectMetrics(ExchangeDesk &desk, const Integration &integration, const MetricsWish &wish);

// Drops counters that a platform's terms do not let us keep.
[[nodiscard]] Outcome forgetOldMetrics(Database &database, const Registry &registry, const QDateTime &now);

} // namespace Postrider

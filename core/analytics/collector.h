// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/analytics.h"
#include "domain/integration.h"
#include "exchange/exchangethread.h"

#include <QFuture>
#include <QList>

namespace Postrider {

// Asks a platform for the counters of one account's published posts and stores a row each. Call in the exchange thread.
// Only posts that the store knows; post null means all of the account's, newest first, at most a hundred.
QFuture<Result<QList<Analytics>>> collectMetrics(ExchangeDesk &desk, const Integration &integration, PostId post);

} // namespace Postrider

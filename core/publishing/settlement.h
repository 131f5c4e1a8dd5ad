// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/sending.h"
#include "domain/sendingproof.h"
#include "domain/sendingstate.h"

#include <chrono>

namespace Postrider {

// The engine's patience.
struct RetryRules
{
    int maxTries = 8;                                 // of a transient failure; then FAILED
    std::chrono::hours rateLimitPatience{24};         // after dueAt
    std::chrono::milliseconds rateLimitPause{60'000}; // where the platform does not say
    std::chrono::milliseconds firstReadBack{5'000};   // after a lost reply
    // The read that proves absence is later than this: the store's own wish; without one the platform's time holds.
    std::optional<std::chrono::milliseconds> settlingTime;

    friend bool operator==(const RetryRules &, const RetryRules &) = default;
};

// What happens to a sending next.
struct Settlement
{
    SendingEvent event = SendingEvent::Retry;
    Sending::Hold hold = Sending::Hold::None;
    QDateTime notBefore; // null: nothing by itself
    int tries = 0;
    std::optional<NotOut> proof = {}; // with ProveAbsent

    friend bool operator==(const Settlement &, const Settlement &) = default;
};

// The one table from an error to what follows; pure. random01 spreads the back-off. Errors of a publishing run only: an
// UNCONFIRMED sending is settled by readBackSettlement().
Settlement settlementOf(const Sending &sending, const Error &error, const RetryRules &rules, const QDateTime &now,
                        double random01);

// After a read-back that did not find the post, the sending's readBacks counted up already. Absence is proven by two
// reads, the later one at least the settling time after the send.
Settlement readBackSettlement(const Sending &sending, const RetryRules &rules, std::chrono::milliseconds settlingTime,
                              const QDateTime &now);

} // namespace Postrider

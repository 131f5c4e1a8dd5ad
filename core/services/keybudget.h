// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/apikey.h"

namespace Postrider {

class Database;

// When a key's posts may go out: its quiet hours, and how many a day. Store thread.

// Posts that may still go out on the owner's day that at falls on, besides that one; nothing: no limit. Never below 0.
[[nodiscard]] Result<std::optional<int>> budgetLeft(Database &database, const ApiKey &key, const QByteArray &zone,
                                                    const QDateTime &at, PostId besides = {});

// InvalidInput, with a sentence that says when instead, for a post that would be due in the quiet or over the budget.
[[nodiscard]] Outcome checkTimes(Database &database, const ApiKey &key, PostId post, const QList<QDateTime> &times);

} // namespace Postrider

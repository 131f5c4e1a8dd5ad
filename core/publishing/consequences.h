// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/sendingrepository.h"

namespace Postrider {

class Database;

// What a settled sending means for others: the part after it gets its time or is skipped, a refused token
// holds the account's other posts, a rate limit quiets the account, and the post's status is derived
// anew. Call in the settling transaction.
[[nodiscard]] Outcome applyConsequences(Database &database, const DueSending &due, const Sending &settled,
                                        const std::optional<Error> &error, const QDateTime &now);

} // namespace Postrider

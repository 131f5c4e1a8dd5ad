// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "publishing/catchup.h"

#include <functional>

namespace Postrider {

class Database;

// The store's own wishes, else the usual ones.
[[nodiscard]] LateRules lateRules(Database &database);

// Decides on everything that was missed and could go out now, each by its post's rule: it gets its turn among the late
// ones, is held until a person says when, moves to its account's next posting time, or is skipped. Accounts that may
// not go stay as they are. One transaction; how many.
[[nodiscard]] Result<int> sortOutMisses(Database &database, const LateRules &rules,
                                        const std::function<bool(IntegrationId)> &mayGo, const QDateTime &now);

} // namespace Postrider

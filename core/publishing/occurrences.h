// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/series.h"

namespace Postrider {

class Database;

// Makes posts of what is to come of one series, as far ahead as its horizon reaches; those that are
// made are left alone, so that it may be asked any number of times, by any number of programs. How
// many were made. Call in a transaction.
[[nodiscard]] Result<int> makeOccurrences(Database &database, Series series, const QDateTime &now);

// The same for every series of the store, each in a transaction of its own: one that
// can't be made does not hold up the others.
[[nodiscard]] Result<int> makeAllOccurrences(Database &database, const QDateTime &now);

} // namespace Postrider

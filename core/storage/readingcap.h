// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/platformid.h"

namespace Postrider {

class Database;

// What reading counters of a network that charges for it may cost in a calendar month (UTC), in millionths of a dollar.
// 0, as it is until a person says otherwise: nothing is read there.
[[nodiscard]] Result<qint64> readingCap(Database &database, PlatformId platform);
[[nodiscard]] Outcome setReadingCap(Database &database, PlatformId platform, qint64 microDollars);

} // namespace Postrider

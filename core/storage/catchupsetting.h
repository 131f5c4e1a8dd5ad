// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/post.h"

namespace Postrider {

class Database;

// What new posts wish for the case that they are missed: the store's setting, or publishing up to 60 minutes late.
[[nodiscard]] CatchUp usualCatchUp(Database &database);
[[nodiscard]] Outcome setUsualCatchUp(Database &database, const CatchUp &catchUp);

} // namespace Postrider

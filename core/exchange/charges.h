// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "platforms/platform.h"

namespace Postrider {

class Database;

// Writes down what a use takes of the allowance that a network gives to a developer app, nothing where it gives none.
// Before the use: a refusal costs as much. What publishing takes is written with its claim instead.
[[nodiscard]] Outcome charge(Database &database, const Platform &platform, const Use &use, const QDateTime &now);

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/platform.h"

namespace Postrider::YouTube {

// What Google takes from the developer app's daily units. Nothing costs money.
Cost cost(const Use &use);
// A day's, from midnight to midnight in California.
Platform::Allowance allowance(const QDateTime &now);

} // namespace Postrider::YouTube

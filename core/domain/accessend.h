// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/integration.h"

namespace Postrider {

// Whether an account's access ends within a week, or has ended, and only a new sign-in gives
// another: there is nothing to renew it with.
bool isAccessEnding(const Integration &account, const QDateTime &now);

} // namespace Postrider

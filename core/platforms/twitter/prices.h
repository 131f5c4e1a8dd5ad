// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/platform.h"

namespace Postrider::Twitter {

// What X takes from the app's credits, at most.
Cost cost(const Use &use);

} // namespace Postrider::Twitter

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

namespace Postrider::Linkedin {

// Whose posts a token may write: its member's, and those of the organisations where the member has a role that posts.
// Only those for which the rights were granted; where nobody knows which were, LinkedIn is asked.
Recipe identify(const Account &account);

// Signed in by an app without a secret.
bool isNative(const Account &account);

} // namespace Postrider::Linkedin

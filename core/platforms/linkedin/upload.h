// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

namespace Postrider::Linkedin {

// Pictures and documents go up in one piece each, a video in the parts that LinkedIn names; then the step called next
// follows. What is up is kept in the memory, so that a restart goes on there.
Recipe upload(const Outgoing &post, const Account &account, const QString &next);

// LinkedIn has dropped them: forgets what is up and names the step to go back to.
QString uploadAgain(Context &context);

} // namespace Postrider::Linkedin

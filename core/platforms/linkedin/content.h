// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

namespace Postrider::Linkedin {

// What POST /rest/posts takes, with the files that are up.
QJsonObject postBody(const Outgoing &post, const Account &account, const Context &context);

} // namespace Postrider::Linkedin

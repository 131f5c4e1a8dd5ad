// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

namespace Postrider::Twitter {

// Files first, then the one request that makes the post. X has no key against double posts: a lost answer is settled by
// the list of recent posts.
Recipe publish(const Outgoing &post, const Account &account);

} // namespace Postrider::Twitter

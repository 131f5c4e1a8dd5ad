// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

namespace Postrider::YouTube {

// publishAt: when YouTube makes the video public by itself; null: at once.
Recipe publish(const Outgoing &post, const Account &account, const QDateTime &publishAt);
// What became of a publishing whose answer was lost: the upload's session knows, and once YouTube has forgotten that,
// the list of uploads. A video that is found gets what was still to follow.
Recipe findPublished(const Outgoing &post, const Account &account, const QDateTime &publishAt);

} // namespace Postrider::YouTube

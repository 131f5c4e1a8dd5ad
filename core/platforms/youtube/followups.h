// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

namespace Postrider::YouTube {

// What comes after the video exists: its thumbnail, its playlist, its captions, and a look at what YouTube made of it.
// None of it makes the post another outcome; what fails becomes a notice. publishAt: as the video was sent with.
Recipe followUps(const Outgoing &post, const QDateTime &publishAt);

} // namespace Postrider::YouTube

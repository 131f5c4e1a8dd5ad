// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

namespace Postrider::YouTube {

// Views, likes and comments of videos, fifty at once; shares from the Analytics API where the app has it; likes of
// comments. YouTube tells no impressions, so its views stand for them.
Recipe metrics(const QStringList &ids);
Recipe accountMetrics();

} // namespace Postrider::YouTube

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

#include <QJsonArray>

namespace Postrider::Twitter {

// Pictures go up in one piece each, a GIF or a video in slices, and X works on it; then come the alt texts, then the
// step called next. What is up is kept in the memory, so that a restart goes on there.
Recipe upload(const Outgoing &post, const QString &next);

// Ids in the order of the post's media.
QJsonArray uploadedMedia(const Context &context);

// X has dropped them: forgets what is up and names the step to go back to.
QString uploadAgain(const Outgoing &post, Context &context);

// Files whose alt text X takes: pictures, moving or not.
QList<int> describedMedia(const Outgoing &post);

} // namespace Postrider::Twitter

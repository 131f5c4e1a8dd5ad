// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

#include <QJsonArray>

namespace Postrider::Bluesky {

// Pictures go to the account's server, the video to the network's video service, which works on it and
// puts it on the account's server. Then comes the step called next. What is up is kept in the memory as
// blobs, so that a restart goes on there.
Recipe upload(const Outgoing &post, const Account &account, const QString &next);

// In the order of the post's media.
QJsonArray uploadedBlobs(const Context &context);
// The video's, where it has some.
QJsonObject uploadedCaptions(const Context &context);

// The server has dropped them: forgets what is up and names the step to go back to.
QString uploadAgain(const Outgoing &post, Context &context);

} // namespace Postrider::Bluesky

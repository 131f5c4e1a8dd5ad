// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

namespace Postrider::YouTube {

// The latest uploads, newest first; private ones among them.
Recipe listOwn(const Account &account);
// Leaves those of context.posts whose file is as long as that, or not told.
Step compareFiles(qint64 fileSize);
// Title, description and time of a video; text and time of a comment.
bool isSame(const RemotePost &found, const Outgoing &post, const QDateTime &sentAt, std::chrono::milliseconds settling);

Recipe remove(const QString &id);
// Changes title, description, tags, privacy and the like; what the settings do not say stays as it is.
Recipe edit(const QString &id, const Outgoing &post, const QDateTime &publishAt);

// Choices for settings: "playlists" and "categories".
Recipe options(const QString &kind);

} // namespace Postrider::YouTube

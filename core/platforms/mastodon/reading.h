// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

namespace Postrider::Mastodon {

// A status as its server describes it; nothing without an id.
std::optional<RemotePost> remotePost(const QJsonObject &status);

// Whether a listed post is the one that was sent then.
bool isSame(const RemotePost &found, const Outgoing &post, const QDateTime &sentAt, std::chrono::milliseconds settling);

Recipe listOwn(const Account &account);
Recipe metrics(const QStringList &ids, const Account &account);
Recipe remove(const QString &id, const Account &account);

} // namespace Postrider::Mastodon

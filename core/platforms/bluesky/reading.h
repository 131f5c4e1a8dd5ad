// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

namespace Postrider::Bluesky {

// {uri, cid, value} of a repository as a post; nothing without an address.
std::optional<RemotePost> remotePost(const QJsonObject &record);

Recipe listOwn(const Account &account);
Recipe metrics(const QStringList &uris);
Recipe accountMetrics(const Account &account);
Recipe remove(const QString &uri, const Account &account);

} // namespace Postrider::Bluesky

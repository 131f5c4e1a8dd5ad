// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/mastodon/facts.h"

namespace Postrider::Mastodon {

// "@user@host" as "@user", which is how a server counts and shows a mention.
QString withoutServers(const QString &text);

// Grapheme clusters of content warning and text; addresses and mentions at the server's fixed price.
int countText(const QString &text, const QJsonObject &settings, const ServerFacts &facts);

} // namespace Postrider::Mastodon

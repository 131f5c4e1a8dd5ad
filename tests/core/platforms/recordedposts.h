// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/platform.h"

// Whose a network's recorded exchanges are, and what they send; a namespace each, for its tests to use.

namespace Postrider::Testing {

OutgoingMedia wave(qint64 size, const QString &altText = {}); // four seconds of it

namespace RecordedTwitter {
inline constexpr auto kPost = QLatin1String("1958000000000000001"); // the one that is made
Account account();
OutgoingMedia video();
} // namespace RecordedTwitter

namespace RecordedBluesky {
inline constexpr auto kRoot = QLatin1String("at://did:plc:abc/app.bsky.feed.post/3kroot2222222");
inline constexpr auto kParent = QLatin1String("at://did:plc:abc/app.bsky.feed.post/3kparent22222");
Account account();
OutgoingMedia video();
} // namespace RecordedBluesky

namespace RecordedYouTube {
inline constexpr auto kVideo = QLatin1String("dQw4w9WgXcQ");
Account account();
// more: settings besides those it has, or instead of them.
Outgoing video(const QJsonObject &more = {});
Outgoing comment(const QString &text, int part, const QString &replyTo);
} // namespace RecordedYouTube

} // namespace Postrider::Testing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QObject>

namespace Postrider {

Q_NAMESPACE

// The networks by their enum words (TWITTER, LINKEDIN ...), used in the store, in JSON and on the command line.
enum class PlatformId {
    Twitter,
    Linkedin,
    Youtube,
    Facebook,
    Instagram,
    Tiktok,
    Reddit,
    Pinterest,
    Threads,
    Mastodon,
    Discord,
    Slack,
    Bluesky,
    Telegram,
};
Q_ENUM_NS(PlatformId)

inline size_t qHash(PlatformId id, size_t seed = 0)
{
    return ::qHash(int(id), seed);
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/registry.h"

#include "platforms/bluesky/bluesky.h"
#include "platforms/linkedin/linkedin.h"
#include "platforms/mastodon/mastodon.h"
#include "platforms/twitter/twitter.h"
#include "platforms/youtube/youtube.h"

namespace Postrider {

// By name, one line each: objects that register themselves in a static library are dropped by the linker.
Registry::Registry()
{
    m_platforms.push_back(std::make_unique<MastodonPlatform>());
    m_platforms.push_back(std::make_unique<BlueskyPlatform>());
    m_platforms.push_back(std::make_unique<TwitterPlatform>());
    m_platforms.push_back(std::make_unique<LinkedinPlatform>());
    m_platforms.push_back(std::make_unique<YouTubePlatform>());
}

const Platform *Registry::find(PlatformId id) const
{
    for (const auto &platform : m_platforms) {
        if (platform->id() == id)
            return platform.get();
    }
    return nullptr;
}

} // namespace Postrider

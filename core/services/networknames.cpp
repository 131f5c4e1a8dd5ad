// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/networknames.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

NetworkBrand brandOf(PlatformId id)
{
    switch (id) {
    case PlatformId::Twitter: return {u"X"_s, u"#0F1419"_s};
    case PlatformId::Linkedin: return {u"LinkedIn"_s, u"#0A66C2"_s};
    case PlatformId::Youtube: return {u"YouTube"_s, u"#FF0000"_s};
    case PlatformId::Facebook: return {u"Facebook"_s, u"#0866FF"_s};
    case PlatformId::Instagram: return {u"Instagram"_s, u"#E4405F"_s};
    case PlatformId::Tiktok: return {u"TikTok"_s, u"#010101"_s};
    case PlatformId::Reddit: return {u"Reddit"_s, u"#FF4500"_s};
    case PlatformId::Pinterest: return {u"Pinterest"_s, u"#BD081C"_s};
    case PlatformId::Threads: return {u"Threads"_s, u"#101010"_s};
    case PlatformId::Mastodon: return {u"Mastodon"_s, u"#6364FF"_s};
    case PlatformId::Discord: return {u"Discord"_s, u"#5865F2"_s};
    case PlatformId::Slack: return {u"Slack"_s, u"#4A154B"_s};
    case PlatformId::Bluesky: return {u"Bluesky"_s, u"#0085FF"_s};
    case PlatformId::Telegram: return {u"Telegram"_s, u"#26A5E4"_s};
    }
    Q_UNREACHABLE();
}

} // namespace Postrider

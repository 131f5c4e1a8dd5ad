// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/youtube/prices.h"

#include "platforms/youtube/rules.h"
#include "platforms/youtube/settings.h"

namespace Postrider::YouTube {

namespace {

// Units since 1 June 2026. Uploads come from an allowance of their own, a hundred a day.
constexpr int kUpload = 1;
constexpr int kRead = 1;
constexpr int kWrite = 50;
constexpr int kCaptions = 400;
constexpr int kReadAtOnce = 50;

int priceOf(const Outgoing &post)
{
    if (post.part > 1)
        return kWrite;
    int units = kUpload + kRead; // and a look at what became of it
    if (thumbnailOf(post))
        units += kWrite;
    if (!post.settings[Setting::kPlaylist].toString().isEmpty())
        units += kRead + kWrite;
    if (!post.settings[Setting::kCaptions].toString().isEmpty())
        units += kCaptions;
    return units;
}

} // namespace

Cost cost(const Use &use)
{
    using Verb = Use::Verb;
    switch (use.verb) {
    case Verb::Publish:
    case Verb::HandOver: return {0, priceOf(use.post)};
    case Verb::Metrics: return {0, (use.items + kReadAtOnce - 1) / kReadAtOnce * kRead};
    case Verb::Remove: return {0, kWrite};
    case Verb::Edit: return {0, kRead + kWrite};
    case Verb::FindPublished: return {0, 2 * kRead};
    case Verb::Identify:
    case Verb::AccountMetrics:
    case Verb::ListOwn:
    case Verb::Options: return {0, kRead};
    }
    Q_UNREACHABLE();
}

} // namespace Postrider::YouTube

// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/youtube/prices.h"

#include "platforms/youtube/errors.h"
#include "platforms/youtube/rules.h"
#include "platforms/youtube/settings.h"

#include <QCoreApplication>

namespace Postrider::YouTube {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(YouTubePlatform)
};

// Units since 1 June 2026. Uploads come from an allowance of their own.
constexpr int kRead = 1;
constexpr int kWrite = 50;
constexpr int kCaptions = 400;
constexpr int kReadAtOnce = 50;
constexpr int kUnitsADay = 10'000;
constexpr int kUploadsADay = 100;

int priceOf(const Outgoing &post)
{
    if (post.part > 1)
        return kWrite;
    int units = kRead; // a look at what became of it
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

Platform::Allowance allowance(const QDateTime &now)
{
    return {
        kUnitsADay, kUploadsADay, thisAllowance(now), nextAllowance(now),
        Words::tr("Your developer app has used up what YouTube allows it for a day. The next day's allowance begins "
                  "at midnight in California; the video goes out then.")};
}

} // namespace Postrider::YouTube

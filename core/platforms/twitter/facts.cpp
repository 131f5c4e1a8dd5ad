// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/twitter/facts.h"

namespace Postrider::Twitter {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kSubscription = "subscriptionType"_L1;
constexpr auto kVerified = "verifiedType"_L1;
constexpr auto kLongPosts = "longPosts"_L1; // of an account's settings: overrules what the tier suggests

constexpr int kUsualLength = 280;
constexpr int kPremiumLength = 25'000;
constexpr qint64 kMegabyte = 1'000'000;
constexpr qint64 kImageBytes = 5 * kMegabyte;
constexpr qint64 kAnimationBytes = 15 * kMegabyte;
constexpr qint64 kVideoBytes = 8'000 * kMegabyte;
constexpr qint64 kPremiumVideoBytes = 16'000 * kMegabyte;

} // namespace

AccountFacts AccountFacts::of(const Account &account)
{
    return {account.facts[kSubscription].toString(), account.facts[kVerified].toString()};
}

QJsonObject AccountFacts::toJson() const
{
    return {{kSubscription, subscription}, {kVerified, verified}};
}

bool AccountFacts::isPremium() const
{
    return subscription == "Premium"_L1 || subscription == "PremiumPlus"_L1;
}

Limits limits(const Account &account)
{
    const AccountFacts facts = AccountFacts::of(account);
    const bool hasLongPosts = account.settings[kLongPosts].toBool(facts.isPremium());
    Limits limits;
    limits.maxCharacters = hasLongPosts ? kPremiumLength : kUsualLength;
    limits.maxMedia = 4;
    limits.maxAltText = 1000;
    limits.charactersPerUrl = 23;
    limits.maxImageBytes = kImageBytes;
    limits.maxVideoBytes = facts.isPremium() ? kPremiumVideoBytes : kVideoBytes;
    limits.mimeTypes = {u"image/jpeg"_s, u"image/png"_s, u"image/webp"_s,
                        u"image/gif"_s,  u"video/mp4"_s, u"video/quicktime"_s};
    limits.maxPollOptions = 4;
    limits.maxPollOptionCharacters = 25;
    limits.minPollSeconds = 5 * 60;
    limits.maxPollSeconds = 7 * 24 * 3600;
    return limits;
}

MediaRules mediaRules(const AccountFacts &facts)
{
    MediaRules rules;
    rules.picture.mimeTypes = {u"image/jpeg"_s, u"image/png"_s, u"image/webp"_s};
    rules.picture.maxBytes = kImageBytes;
    rules.picture.mayFlatten = true;
    rules.animation.mimeTypes = {u"image/gif"_s};
    rules.animation.maxBytes = kAnimationBytes;
    rules.animation.frame.maxLongSide = 1280;
    rules.animation.frame.maxShortSide = 1080;
    rules.animation.maxFrames = 350;
    rules.animation.maxPixelsOfAllFrames = 300'000'000;
    rules.video.containers = {u"mp4"_s, u"mov"_s};
    rules.video.videoCodecs = {u"h264"_s};
    rules.video.audioCodecs = {u"aac"_s};
    rules.video.pixelFormats = {u"yuv420p"_s};
    rules.video.maxBytes = facts.isPremium() ? kPremiumVideoBytes : kVideoBytes;
    rules.video.frame.minSide = 32;
    rules.video.frame.maxLongSide = facts.isPremium() ? 1920 : 1280;
    rules.video.frame.maxShortSide = facts.isPremium() ? 1080 : 1024;
    rules.video.frame.minRatio = 1.0 / 3;
    rules.video.frame.maxRatio = 3.0;
    rules.video.minDuration = 500ms;
    rules.video.maxDuration = facts.isPremium() ? 125min : 20min;
    rules.video.maxFrameRate = 60;
    rules.video.maxAudioChannels = 2;
    rules.video.needsProgressive = true;
    return rules;
}

} // namespace Postrider::Twitter

// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/youtube/facts.h"

#include "platforms/youtube/unconfirmed.h"

namespace Postrider::YouTube {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kUploads = "uploads"_L1;
constexpr auto kLongUploads = "longUploadsStatus"_L1;

} // namespace

ChannelFacts ChannelFacts::of(const Account &account)
{
    return {account.facts[kUploads].toString(), account.facts[kLongUploads].toString()};
}

QJsonObject ChannelFacts::toJson() const
{
    return {{kUploads, uploads}, {kLongUploads, longUploads}};
}

bool ChannelFacts::hasLongVideos() const
{
    return longUploads.isEmpty() || longUploads == "allowed"_L1;
}

Limits limits()
{
    Limits limits;
    limits.maxCharacters = kLongestDescription;
    limits.maxMedia = 2; // the video and its thumbnail
    limits.maxImageBytes = kMostThumbnail;
    limits.maxVideoBytes = kMostBytes;
    return limits;
}

MediaRules mediaRules(const ChannelFacts &channel)
{
    MediaRules rules;
    rules.picture.mimeTypes = {u"image/jpeg"_s, u"image/png"_s};
    rules.picture.maxBytes = kMostThumbnail;
    rules.picture.mayFlatten = true;
    rules.video.maxBytes = kMostBytes;
    rules.video.maxDuration = channel.hasLongVideos() ? std::chrono::milliseconds(Unconfirmed::kLongestVideo)
                                                      : std::chrono::milliseconds(Unconfirmed::kLongestVideoUsually);
    return rules;
}

} // namespace Postrider::YouTube

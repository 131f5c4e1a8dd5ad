// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mediarules.h"
#include "domain/outgoing.h"
#include "domain/rules.h"

namespace Postrider::YouTube {

// What is kept in an account's facts about its channel.
struct ChannelFacts
{
    QString uploads;     // the playlist of all its videos
    QString longUploads; // "allowed", "eligible", "disallowed"; empty before the first look

    static ChannelFacts of(const Account &account);
    QJsonObject toJson() const;
    bool hasLongVideos() const;

    friend bool operator==(const ChannelFacts &, const ChannelFacts &) = default;
};

inline constexpr int kLongestTitle = 100;             // characters
inline constexpr int kLongestDescription = 5000;      // bytes in UTF-8
inline constexpr int kLongestTags = 500;              // characters of all, see tagsLength()
inline constexpr qint64 kMostBytes = 274'877'906'944; // of a video
inline constexpr qint64 kMostThumbnail = 2'097'152;   // bytes
inline constexpr qint64 kMostCaptions = 104'857'600;  // bytes

Limits limits();
MediaRules mediaRules(const ChannelFacts &channel);

} // namespace Postrider::YouTube

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outgoing.h"
#include "domain/rules.h"

namespace Postrider::YouTube {

// Names of a delivery's settings. The post's text is the description.
namespace Setting {
inline constexpr auto kTitle = QLatin1String("title");
inline constexpr auto kTags = QLatin1String("tags");
inline constexpr auto kPrivacy = QLatin1String("privacy");
inline constexpr auto kCategory = QLatin1String("category");
inline constexpr auto kMadeForKids = QLatin1String("madeForKids");
inline constexpr auto kPublishAt = QLatin1String("publishAt");
inline constexpr auto kPlaylist = QLatin1String("playlist");
inline constexpr auto kCaptions = QLatin1String("captions");
inline constexpr auto kCaptionsLanguage = QLatin1String("captionsLanguage");
inline constexpr auto kCaptionsName = QLatin1String("captionsName");
inline constexpr auto kNotify = QLatin1String("notifySubscribers");
inline constexpr auto kEmbeddable = QLatin1String("embeddable");
inline constexpr auto kLicence = QLatin1String("license");
inline constexpr auto kShowsStatistics = QLatin1String("publicStatsViewable");
inline constexpr auto kSynthetic = QLatin1String("containsSyntheticMedia");
inline constexpr auto kPaid = QLatin1String("paidProductPlacement");
inline constexpr auto kLanguage = QLatin1String("language");
inline constexpr auto kSoundLanguage = QLatin1String("audioLanguage");
} // namespace Setting

QJsonObject settingsSchema();

// Everything about settings that the network would refuse, were it asked now.
void checkSettings(const Outgoing &post, const QDateTime &now, QList<Problem> &problems);

// As YouTube counts: commas between tags, and quotes around those with a blank.
int tagsLength(const QStringList &tags);
QStringList tagsOf(const QJsonObject &settings);

// The first of the two signs that YouTube takes in no text, as a place from 0; -1: none.
qsizetype firstAngle(const QString &text);

} // namespace Postrider::YouTube

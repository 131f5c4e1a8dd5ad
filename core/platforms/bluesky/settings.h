// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outgoing.h"
#include "domain/rules.h"

namespace Postrider::Bluesky {

// The words of a delivery's settings, in one place for schema, rules and requests.
namespace Setting {
inline constexpr auto kLanguages = QLatin1String("languages");
inline constexpr auto kContentWarning = QLatin1String("contentWarning");
inline constexpr auto kWhoCanReply = QLatin1String("whoCanReply");
inline constexpr auto kReplyList = QLatin1String("replyList");
inline constexpr auto kNoQuotes = QLatin1String("noQuotes");
inline constexpr auto kQuote = QLatin1String("quote");
inline constexpr auto kReplyTo = QLatin1String("replyTo");
inline constexpr auto kTags = QLatin1String("tags");
inline constexpr auto kCard = QLatin1String("card");
inline constexpr auto kCardUri = QLatin1String("uri");
inline constexpr auto kCardTitle = QLatin1String("title");
inline constexpr auto kCardDescription = QLatin1String("description");
inline constexpr auto kLoops = QLatin1String("loops");
inline constexpr auto kCaptions = QLatin1String("captions"); // a file's path
inline constexpr auto kCaptionsLanguage = QLatin1String("captionsLanguage");
} // namespace Setting

QStringList contentWarnings(); // the network's own labels
QStringList replyRules();      // "everybody" ... "nobody"

QJsonObject settingsSchema();

// Everything about settings that the network would refuse.
void checkSettings(const Outgoing &post, QList<Problem> &problems);

} // namespace Postrider::Bluesky

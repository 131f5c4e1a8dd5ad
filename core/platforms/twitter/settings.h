// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outgoing.h"
#include "domain/rules.h"

namespace Postrider::Twitter {

// Names of a delivery's settings.
namespace Setting {
inline constexpr auto kWhoCanReply = QLatin1String("whoCanReply");
inline constexpr auto kPoll = QLatin1String("poll");
inline constexpr auto kOptions = QLatin1String("options");
inline constexpr auto kExpiresIn = QLatin1String("expiresIn"); // seconds, as elsewhere; sent in minutes
inline constexpr auto kQuote = QLatin1String("quote");
inline constexpr auto kReplyTo = QLatin1String("replyTo");
inline constexpr auto kCommunity = QLatin1String("communityId");
inline constexpr auto kShareWithFollowers = QLatin1String("shareWithFollowers");
inline constexpr auto kMadeWithAi = QLatin1String("madeWithAi");
inline constexpr auto kPaidPartnership = QLatin1String("paidPartnership");
} // namespace Setting

QStringList replyRules(); // "everyone", which is sent as nothing, and the network's words

QJsonObject settingsSchema(const Limits &limits);

// Everything about settings that the network would refuse.
void checkSettings(const Outgoing &post, const Limits &limits, QList<Problem> &problems);

} // namespace Postrider::Twitter

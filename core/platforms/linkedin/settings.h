// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outgoing.h"
#include "domain/rules.h"

namespace Postrider::Linkedin {

// Names of a delivery's settings.
namespace Setting {
inline constexpr auto kVisibility = QLatin1String("visibility");
inline constexpr auto kNoReshares = QLatin1String("noReshares");
inline constexpr auto kNotInFeed = QLatin1String("notInFeed");
inline constexpr auto kTitle = QLatin1String("title"); // of a document or video
inline constexpr auto kReshare = QLatin1String("reshare");
inline constexpr auto kCard = QLatin1String("card");
inline constexpr auto kCardUri = QLatin1String("uri");
inline constexpr auto kCardTitle = QLatin1String("title");
inline constexpr auto kCardDescription = QLatin1String("description");
inline constexpr auto kPoll = QLatin1String("poll");
inline constexpr auto kQuestion = QLatin1String("question");
inline constexpr auto kOptions = QLatin1String("options");
inline constexpr auto kDuration = QLatin1String("duration");
} // namespace Setting

// LinkedIn's own words in small letters; the first is meant where none is chosen. An organisation has no connections.
QStringList visibilities(const Account &account);

QJsonObject settingsSchema(const Account &account);

// Everything about settings that the network would refuse.
void checkSettings(const Outgoing &post, const Account &account, QList<Problem> &problems);

} // namespace Postrider::Linkedin

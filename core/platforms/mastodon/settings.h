// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/mastodon/facts.h"

namespace Postrider::Mastodon {

// The words of a delivery's settings, in one place for schema, rules and requests.
namespace Setting {
inline constexpr auto kVisibility = QLatin1String("visibility");
inline constexpr auto kSensitive = QLatin1String("sensitive");
inline constexpr auto kSpoilerText = QLatin1String("spoilerText");
inline constexpr auto kLanguage = QLatin1String("language");
inline constexpr auto kPoll = QLatin1String("poll");
inline constexpr auto kOptions = QLatin1String("options");
inline constexpr auto kExpiresIn = QLatin1String("expiresIn");
inline constexpr auto kMultiple = QLatin1String("multiple");
inline constexpr auto kHideTotals = QLatin1String("hideTotals");
inline constexpr auto kQuotePolicy = QLatin1String("quoteApprovalPolicy");
} // namespace Setting

QStringList visibilities(Flavour flavour);
QStringList quotePolicies(const ServerFacts &facts); // empty where the server knows none
bool offersPolls(const ServerFacts &facts);

QJsonObject settingsSchema(const ServerFacts &facts);

} // namespace Postrider::Mastodon

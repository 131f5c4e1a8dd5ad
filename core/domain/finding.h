// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sending.h"

namespace Postrider {

// What became of a request whose answer was lost, as a step of the sending's journal: platforms name no step like these.
namespace Finding {

inline constexpr auto kThere = QLatin1String("found at the network");
inline constexpr auto kNotThere = QLatin1String("not found at the network");
inline constexpr auto kSaidThere = QLatin1String("a person says it is out");
inline constexpr auto kSaidNotThere = QLatin1String("a person says it is not out");

// Such a step, done now; the next of its sending's numbers.
Attempt entry(SendingId sending, QLatin1String finding, const QDateTime &now);

} // namespace Finding

} // namespace Postrider

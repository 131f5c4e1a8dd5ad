// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/message.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace Postrider::Net {

// How long to wait after that many failed tries: exponential, the second half of it at random, so that many waiters
// spread out. From 2 s, never above 15 min. random01 is a draw from [0, 1].
std::chrono::milliseconds backOff(int tries, double random01);

// What the server asked for in Retry-After, as seconds or as a date (IMF-fixdate); between 0 and a day.
// Nothing when it did not ask, or nonsense.
std::optional<std::chrono::milliseconds> retryAfter(const Response &response, const QDateTime &now);

} // namespace Postrider::Net

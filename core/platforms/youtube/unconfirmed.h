// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace Postrider::YouTube::Unconfirmed {

// What no page of Google's says and what is therefore taken from what people report, all of it here.

inline constexpr std::chrono::hours kLongestVideo{12};
inline constexpr std::chrono::minutes kLongestVideoUsually{15}; // of channels that are not verified
inline constexpr int kLongestComment = 10'000;                  // characters

} // namespace Postrider::YouTube::Unconfirmed

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/platform.h"

namespace Postrider {

// Headers by which a network says how much more it takes from an account.
struct LimitHeaders
{
    QByteArray left;  // a number of requests
    QByteArray reset; // seconds since 1970
};

// When the present window ends; null where the header does not say.
QDateTime resetTime(const Net::Response &response, const LimitHeaders &headers);
// What Retry-After asks for, else until the window ends; at most a day. Nothing when neither says.
std::optional<std::chrono::milliseconds> pauseAsked(const Net::Response &response, const LimitHeaders &headers,
                                                    const QDateTime &now);
std::optional<Platform::Budget> budgetOf(const Net::Response &response, const LimitHeaders &headers);

} // namespace Postrider

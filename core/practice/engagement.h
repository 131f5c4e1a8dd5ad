// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace Postrider {

// What the practice network pretends that people did with a status.
struct Engagement
{
    qint64 favourites = 0;
    qint64 reblogs = 0;
    qint64 replies = 0;

    friend bool operator==(const Engagement &, const Engagement &) = default;
};

// Pure: the same status at the same age always has the same counters, which never shrink. Favourites show within five
// seconds, so that somebody who tries the program sees numbers; nothing at age 0.
Engagement engagementAt(const QString &statusId, std::chrono::milliseconds age);

} // namespace Postrider

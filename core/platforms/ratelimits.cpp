// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/ratelimits.h"

#include "net/backoff.h"

namespace Postrider {

namespace {

constexpr qint64 kLongestPauseMs = 24 * 3600 * 1000;

} // namespace

QDateTime resetTime(const Net::Response &response, const LimitHeaders &headers)
{
    bool isNumber = false;
    const qint64 seconds = response.header(headers.reset).trimmed().toLongLong(&isNumber);
    return isNumber && seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

std::optional<std::chrono::milliseconds> pauseAsked(const Net::Response &response, const LimitHeaders &headers,
                                                    const QDateTime &now)
{
    if (const auto asked = Net::retryAfter(response, now))
        return asked;
    const QDateTime reset = resetTime(response, headers);
    if (!reset.isValid())
        return std::nullopt;
    return std::chrono::milliseconds(qBound(qint64(0), now.msecsTo(reset), kLongestPauseMs));
}

std::optional<Platform::Budget> budgetOf(const Net::Response &response, const LimitHeaders &headers)
{
    bool isNumber = false;
    const int left = response.header(headers.left).trimmed().toInt(&isNumber);
    const QDateTime until = resetTime(response, headers);
    if (!isNumber || !until.isValid())
        return std::nullopt;
    return Platform::Budget{qMax(0, left), until};
}

} // namespace Postrider

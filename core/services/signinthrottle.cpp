// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/signinthrottle.h"

#include <algorithm>
#include <chrono>

namespace Postrider {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kFirst = 500ms;
constexpr std::chrono::milliseconds kLongest = 5min;
constexpr std::chrono::seconds kForgotten = 1h;

std::chrono::milliseconds pauseAfter(int failures)
{
    const int doublings = std::min(failures - 1, 12); // past that it is the longest anyway
    return std::min(kFirst * (1 << doublings), kLongest);
}

} // namespace

Outcome SignInThrottle::mayTry(const QString &email, const QDateTime &now) const
{
    const QMutexLocker locker(&m_mutex);
    const auto found = m_failures.constFind(email.toLower());
    if (found == m_failures.constEnd() || now >= found->nextTry)
        return {};
    Error error{Error::Kind::RateLimit, {}, {}, {}};
    error.retryAfter = std::chrono::milliseconds(now.msecsTo(found->nextTry));
    return fail(error);
}

void SignInThrottle::failed(const QString &email, const QDateTime &now)
{
    const QMutexLocker locker(&m_mutex);
    Failures &failures = m_failures[email.toLower()];
    const bool isLongAgo = failures.nextTry.isValid() && failures.nextTry.secsTo(now) > kForgotten.count();
    failures.count = isLongAgo ? 1 : failures.count + 1;
    const int slowed = failures.count - m_freeTries;
    failures.nextTry = slowed > 0 ? now.addMSecs(pauseAfter(slowed).count()) : now;
}

void SignInThrottle::succeeded(const QString &email)
{
    const QMutexLocker locker(&m_mutex);
    m_failures.remove(email.toLower());
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/backoff.h"

#include <QLocale>

#include <algorithm>

namespace Postrider::Net {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds backOffBase = 2s;
constexpr milliseconds backOffCap = 15min;
constexpr milliseconds longestRetryAfter = 24h;

bool isDigits(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

milliseconds secondsAsked(const QByteArray &digits)
{
    bool ok = false;
    const qint64 seconds = digits.toLongLong(&ok);
    // Digits that are no number are too many of them.
    return ok && seconds < longestRetryAfter / 1s ? milliseconds(seconds * 1000) : longestRetryAfter;
}

} // namespace

milliseconds backOff(int tries, double random01)
{
    const int doublings = std::clamp(tries - 1, 0, 20);
    const milliseconds ceiling = std::min(backOffBase * (1 << doublings), backOffCap);
    // Half of it is certain: a pause of nothing would ask a server in trouble again at once.
    return milliseconds(qint64(double(ceiling.count()) * (1.0 + std::clamp(random01, 0.0, 1.0)) / 2));
}

std::optional<milliseconds> retryAfter(const Response &response, const QDateTime &now)
{
    const QByteArray asked = response.header("Retry-After").trimmed();
    if (isDigits(asked))
        return secondsAsked(asked);
    QDateTime moment = QLocale::c().toDateTime(QString::fromLatin1(asked), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!moment.isValid())
        return std::nullopt;
    moment.setTimeSpec(Qt::UTC);
    return std::clamp(milliseconds(now.msecsTo(moment)), 0ms, longestRetryAfter);
}

} // namespace Postrider::Net

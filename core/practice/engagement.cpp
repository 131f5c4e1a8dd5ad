// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/engagement.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>

namespace Postrider {

namespace {

// One number in [low, high) out of a status's own 32 bytes, the same on every machine.
double drawn(const QByteArray &seed, qsizetype at, double low, double high)
{
    const auto high8 = quint8(seed.at(at));
    const auto low8 = quint8(seed.at(at + 1));
    return low + (high - low) * (high8 * 256 + low8) / 65536.0;
}

// Interest comes at once and then ever more slowly: each doubling of the age adds about as much as the one before.
qint64 grown(double perDoubling, double firstSeconds, double age)
{
    return qint64(std::floor(perDoubling * std::log2(1 + age / firstSeconds)));
}

} // namespace

Engagement engagementAt(const QString &statusId, std::chrono::milliseconds age)
{
    const double seconds = double(std::max<qint64>(0, age.count())) / 1000;
    const QByteArray seed = QCryptographicHash::hash(statusId.toUtf8(), QCryptographicHash::Sha256);
    return {grown(drawn(seed, 0, 1.5, 6), drawn(seed, 2, 2, 5), seconds),
            grown(drawn(seed, 4, 0.5, 2), drawn(seed, 6, 5, 15), seconds),
            grown(drawn(seed, 8, 0.2, 1), drawn(seed, 10, 10, 30), seconds)};
}

} // namespace Postrider

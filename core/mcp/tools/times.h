// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/walltime.h"

#include <QJsonObject>
#include <QTimeZone>

namespace Postrider::Mcp {

// A moment that a model named.
struct AskedTime
{
    QDateTime utc;
    QDateTime wall; // as clocks in zone show it
    QByteArray zone;
    QString note; // what change of clocks made of it, in a sentence; mostly empty
};

// ISO 8601: with Z or an offset an instant, without one a wall time in that zone.
// InvalidInput says what is wrong with it.
[[nodiscard]] Result<AskedTime> readTime(const QString &text, const QByteArray &zone);

// Clocks of one zone, for answers with many moments.
class LocalClock final
{
public:
    explicit LocalClock(const QByteArray &zone) : m_zone(zone) {}

    // "2026-11-23T09:00:00+01:00"; empty where there is no such zone, or no moment.
    QString textAt(const QDateTime &utc) const;

private:
    QTimeZone m_zone;
};

// Every moment in it gets NAMELocal beside it, with the zone's offset; "timezone" is added at the
// top. Settings and texts are left alone.
QJsonObject withLocalTimes(QJsonObject answer, const QByteArray &zone);

QString localText(const QDateTime &utc, const QByteArray &zone);

} // namespace Postrider::Mcp

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace Postrider {

// The parts of an RRULE (RFC 5545, section 3.3.10), checked. Times in it are wall times of its series.
class RecurrenceRule final
{
public:
    // What it may end with. A day means its end; an instant ends in Z.
    struct Until
    {
        enum class Kind { Day, Wall, Instant } kind = Kind::Day;
        QDateTime moment; // bare figures
    };

    // InvalidInput; detail is one of "rule.unreadable", "rule.tooOften" (more often than hourly), "rule.hourly" (an
    // hourly rule with more than days and minutes), "rule.ends" (both COUNT and UNTIL).
    [[nodiscard]] static Result<RecurrenceRule> read(const QString &text);

    QString text() const; // keys in capitals, in their order
    QString part(const QString &key) const { return m_parts.value(indexOf(key)).second; }
    bool has(const QString &key) const { return indexOf(key) >= 0; }
    void set(const QString &key, const QString &value);
    void remove(const QString &key);

    int interval() const { return has(QStringLiteral("INTERVAL")) ? part(QStringLiteral("INTERVAL")).toInt() : 1; }
    std::optional<int> count() const;
    std::optional<Until> until() const;
    // Whether it names days itself, so that they don't follow from the start.
    bool namesDays() const;

private:
    qsizetype indexOf(const QString &key) const;
    Outcome check() const;

    QList<QPair<QString, QString>> m_parts;
};

} // namespace Postrider

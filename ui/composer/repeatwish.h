// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace Postrider {

// A rule for repeating as a form has it. Pure.
struct RepeatWish
{
    enum class Kind { Never, Daily, Weekly, Monthly, Custom };
    enum class End { Never, On, After };

    Kind kind = Kind::Never;
    int interval = 1;
    QList<int> weekdays; // Kind::Weekly; 1 Monday to 7 Sunday, in order; empty: the first one's
    End end = End::Never;
    QDate until;    // End::On
    int count = 10; // End::After
    QString custom; // Kind::Custom: the rule itself (RFC 5545)

    QString rule() const; // empty: it does not repeat
    // The form of a rule; Custom for what the form has no fields for.
    static RepeatWish of(const QString &rule);

    friend bool operator==(const RepeatWish &, const RepeatWish &) = default;
};

} // namespace Postrider

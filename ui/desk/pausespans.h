// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <functional>

class QMenu;
class QWidget;

namespace Postrider {

class Clock;

// The ways to say for how long: an hour, until tomorrow or Monday morning, until a moment that
// is asked for, until somebody resumes.
struct PauseSpans
{
    const Clock &clock;
    QByteArray timezone;

    // then is told the end in UTC, null for none. over: the window that a question
    // for a moment belongs to; may be null.
    void addTo(QMenu &menu, const std::function<void(const QDateTime &)> &then, QWidget *over) const;

    QDateTime tomorrow() const; // nine in the morning, UTC
    QDateTime monday() const;   // of the week that comes
};

} // namespace Postrider

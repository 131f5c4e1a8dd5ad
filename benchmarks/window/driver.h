// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

#include <chrono>
#include <functional>

class QWidget;

namespace Postrider::Bench {

// How long the GUI thread was busy between two returns to its event loop, in milliseconds: by the clock on the wall,
// and of processor time, which a loaded machine does not stretch.
struct Stretch
{
    double wall = 0;
    double processor = 0;
};

// Runs the event loop turn by turn and measures each. GUI thread.
class Driver final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Driver)
public:
    Driver();
    ~Driver() override;

    // Turns until it is so; ends the program after a minute without.
    void until(const std::function<bool()> &isSo, const char *what);
    // Turns until none was busier than a millisecond for so long.
    void untilCalm(std::chrono::milliseconds calm = std::chrono::milliseconds(300));
    // In a turn of its own, as an event would do it.
    void act(const std::function<void()> &deed);
    void press(QWidget *widget, int key, const QString &text = {});

    // The longest since it was asked last, each of the two by itself.
    Stretch takeLongest();
    // By the steady clock, in milliseconds, when the last turn was over.
    double now() const { return m_now; }

private:
    Stretch turn();

    Stretch m_longest;
    double m_now = 0;
};

// The named one; ends the program when there is none.
QWidget *need(QWidget *within, const QString &name);

} // namespace Postrider::Bench

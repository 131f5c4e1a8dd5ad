// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/driver.h"

#include "must.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QThread>
#include <QWidget>

#include <ctime>

namespace Postrider::Bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kPatience = 60'000;
constexpr double kIdle = 0.05; // a turn that did nothing

double wallClock()
{
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::milli>(since).count();
}

double processorClock()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace

Driver::Driver() = default;
Driver::~Driver() = default;

Stretch Driver::turn()
{
    const double wall = wallClock();
    const double processor = processorClock();
    QCoreApplication::processEvents(QEventLoop::AllEvents);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_now = wallClock();
    const Stretch stretch{m_now - wall, processorClock() - processor};
    m_longest = {qMax(m_longest.wall, stretch.wall), qMax(m_longest.processor, stretch.processor)};
    if (stretch.wall < kIdle)
        QThread::usleep(200);
    return stretch;
}

void Driver::until(const std::function<bool()> &isSo, const char *what)
{
    const double start = wallClock();
    while (!isSo()) {
        turn();
        if (m_now - start > kPatience)
            giveUp(u"it never came: "_s + QString::fromLatin1(what));
    }
}

void Driver::untilCalm(std::chrono::milliseconds calm)
{
    double last = wallClock();
    while (wallClock() - last < double(calm.count())) {
        if (turn().processor > 1)
            last = m_now;
    }
}

void Driver::act(const std::function<void()> &deed)
{
    QMetaObject::invokeMethod(this, deed, Qt::QueuedConnection);
    turn();
}

void Driver::press(QWidget *widget, int key, const QString &text)
{
    QCoreApplication::postEvent(widget, new QKeyEvent(QEvent::KeyPress, key, Qt::NoModifier, text));
    QCoreApplication::postEvent(widget, new QKeyEvent(QEvent::KeyRelease, key, Qt::NoModifier, text));
    turn();
}

Stretch Driver::takeLongest()
{
    return std::exchange(m_longest, {});
}

QWidget *need(QWidget *within, const QString &name)
{
    auto *found = within->findChild<QWidget *>(name);
    if (!found)
        giveUp(u"the window has no "_s + name);
    return found;
}

} // namespace Postrider::Bench

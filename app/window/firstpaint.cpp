// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/firstpaint.h"

#include <QEvent>
#include <QWidget>

namespace Postrider {

using namespace std::chrono_literals;

FirstPaint::FirstPaint(QWidget &window, QObject *parent, std::function<void()> then)
    : QObject(parent), m_then(std::move(then))
{
    window.installEventFilter(this);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &FirstPaint::begin);
    m_patience.start(3s);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    // Once the paint event has been served and its picture has gone to the display.
    if (event->type() == QEvent::Paint && m_patience.isActive()) {
        watched->removeEventFilter(this);
        m_patience.start(0ms);
    }
    return false;
}

void FirstPaint::begin()
{
    const auto then = std::move(m_then);
    deleteLater();
    then();
}

} // namespace Postrider

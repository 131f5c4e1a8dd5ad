// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/idlelock.h"

#include "ui/desk/preferences.h"

#include <QCoreApplication>
#include <QEvent>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

IdleLock::IdleLock(Preferences &preferences, QObject *parent) : QObject(parent), m_preferences(preferences)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::look);
    connect(&preferences, &Preferences::changed, this, &IdleLock::arm);
    QCoreApplication::instance()->installEventFilter(this);
    m_sinceInput.start();
}

IdleLock::~IdleLock() = default;

void IdleLock::setArmed(bool isArmed)
{
    m_isArmed = isArmed;
    m_sinceInput.restart();
    arm();
}

bool IdleLock::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin: m_sinceInput.restart(); break;
    default: break;
    }
    return QObject::eventFilter(object, event);
}

std::chrono::milliseconds IdleLock::allowed() const
{
    return std::chrono::minutes(m_preferences.value(u"lock/idleMinutes"_s, 0).toInt());
}

void IdleLock::arm()
{
    m_timer.stop();
    if (m_isArmed && allowed().count() > 0)
        m_timer.start(allowed());
}

// The timer was set when it was armed; what was typed since only counts now.
void IdleLock::look()
{
    const auto left = allowed() - std::chrono::milliseconds(m_sinceInput.elapsed());
    if (left.count() > 0) {
        m_timer.start(left);
        return;
    }
    Q_EMIT idled();
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyringsession.h"

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QStringList>

namespace Postrider::Testing {

// logind's manager on a bus of the test's own: hands out locks, sees when they are given back, and announces sleep.
class LoginStub final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    LoginStub();
    ~LoginStub() override;

    [[nodiscard]] bool start();
    QString problem() const { return m_session.problem(); }
    QString address() const { return m_session.busAddress(); }

    // Locks that somebody holds.
    int held();
    int asked() const { return int(m_calls.size()); }
    QStringList lastCall() const { return m_calls.value(m_calls.size() - 1); }
    void announce(bool isStart) { Q_EMIT PrepareForSleep(isStart); }

public Q_SLOTS:
    Q_SCRIPTABLE QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &who, const QString &why,
                                                 const QString &mode);

Q_SIGNALS:
    Q_SCRIPTABLE void PrepareForSleep(bool isStart);

private:
    KeyringSession m_session{KeyringSession::Services::BusOnly};
    QString m_name;
    QList<QStringList> m_calls;
    QList<int> m_ends; // our ends of the pipes
};

} // namespace Postrider::Testing

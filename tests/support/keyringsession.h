// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <optional>

namespace Postrider::Testing {

// A desktop session of its own for one test: a D-Bus session bus and a real gnome-keyring, with home, data and runtime
// folders that go with it. Nothing of the person's own session is touched, and only processes started here are ended.
//
//     KeyringSession session;
//     QVERIFY2(session.start(), qPrintable(session.problem()));
//     QProcess program;
//     program.setProcessEnvironment(session.environment());
//
// Programs under test run as child processes with environment(): QtDBus and GLib connect to one session
// bus per process, and GLib ends a process whose session bus goes away. Needs dbus-daemon,
// gnome-keyring-daemon and gdbus, and fails without them.
class KeyringSession final
{
public:
    enum class Services { BusAndKeyring, BusOnly };

    explicit KeyringSession(Services services = Services::BusAndKeyring);
    ~KeyringSession();
    Q_DISABLE_COPY_MOVE(KeyringSession)

    // Ready to use when true: the keyring owns its name and is unlocked. At most 20 seconds.
    [[nodiscard]] bool start();
    // Why something failed, with what the daemons said.
    QString problem() const { return m_problem; }

    // This process's environment, with the session's bus and folders in place of the person's, and no desktop named.
    QProcessEnvironment environment() const;
    QString busAddress() const { return m_busAddress; }

    // What a person's "lock keyring" does: entries are kept, and not found.
    [[nodiscard]] bool lock();
    // Ends the keyring and starts it again with the password: entries are found again.
    [[nodiscard]] bool unlock();
    // The keyring owns its name but answers nobody, until it is thawed.
    [[nodiscard]] bool freeze();
    [[nodiscard]] bool thaw();

private:
    [[nodiscard]] bool startBus();
    [[nodiscard]] bool startKeyring();
    [[nodiscard]] bool awaitKeyring();
    [[nodiscard]] bool isUnlocked();
    std::optional<QByteArray> bus(const QStringList &arguments);
    void stopKeyring();
    bool signalKeyring(int signal);
    bool fail(const QString &problem);

    const Services m_services;
    QTemporaryDir m_folder;
    QProcess m_bus;
    QProcess m_keyring;
    QString m_busAddress;
    QString m_problem;
};

} // namespace Postrider::Testing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyringsession.h"

#include <QDir>
#include <QFile>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

namespace Postrider::Testing {

namespace {

constexpr int patience = 10'000; // milliseconds, for each daemon
const auto keyringName = u"org.freedesktop.secrets"_s;
const auto loginCollection = u"/org/freedesktop/secrets/collection/login"_s;

// No service folders: nothing is started on demand, so that only what a test started is there.
const auto busConfiguration = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=%1</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
)"_L1;

void end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished(patience);
    }
}

} // namespace

KeyringSession::KeyringSession(Services services) : m_services(services) {}

KeyringSession::~KeyringSession()
{
    stopKeyring();
    end(m_bus);
}

bool KeyringSession::start()
{
    for (const auto &name : {u"home"_s, u"data"_s, u"config"_s, u"cache"_s, u"run"_s}) {
        const QString path = m_folder.filePath(name);
        if (!QDir().mkpath(path)
            || !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            return fail(u"No temporary folders"_s);
    }
    return startBus() && (m_services == Services::BusOnly || startKeyring());
}

QProcessEnvironment KeyringSession::environment() const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_folder.filePath(u"home"_s));
    environment.insert(u"XDG_DATA_HOME"_s, m_folder.filePath(u"data"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
    environment.insert(u"XDG_CACHE_HOME"_s, m_folder.filePath(u"cache"_s));
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.filePath(u"run"_s));
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_busAddress);
    for (const auto &name :
         {u"XDG_CURRENT_DESKTOP"_s, u"DESKTOP_SESSION"_s, u"GNOME_DESKTOP_SESSION_ID"_s, u"KDE_FULL_SESSION"_s,
          u"KDE_SESSION_VERSION"_s, u"GNOME_KEYRING_CONTROL"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s})
        environment.remove(name);
    return environment;
}

bool KeyringSession::startBus()
{
    QFile configuration(m_folder.filePath(u"bus.conf"_s));
    if (!configuration.open(QIODevice::WriteOnly))
        return fail(u"No bus configuration: "_s + configuration.errorString());
    configuration.write(QString(busConfiguration).arg(m_folder.path()).toUtf8());
    configuration.close();

    m_bus.setProcessEnvironment(environment());
    m_bus.start(
        u"dbus-daemon"_s,
        {u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s, u"--config-file="_s + configuration.fileName()});
    while (!m_bus.canReadLine()) {
        if (!m_bus.waitForReadyRead(patience))
            return fail(u"dbus-daemon (package dbus-daemon): "_s + m_bus.errorString()
                        + QString::fromLocal8Bit(m_bus.readAllStandardError()));
    }
    m_busAddress = QString::fromLatin1(m_bus.readLine()).trimmed();
    return true;
}

bool KeyringSession::startKeyring()
{
    m_keyring.setProcessEnvironment(environment());
    m_keyring.setProcessChannelMode(QProcess::MergedChannels);
    m_keyring.start(u"gnome-keyring-daemon"_s, {u"--unlock"_s, u"--components=secrets"_s, u"--foreground"_s});
    if (!m_keyring.waitForStarted(patience))
        return fail(u"gnome-keyring-daemon (package gnome-keyring): "_s + m_keyring.errorString());
    // Written before the end of the channel is asked for: without an event loop that would wait for one.
    m_keyring.write("a password for a test");
    if (!m_keyring.waitForBytesWritten(patience))
        return fail(u"The keyring takes no password: "_s + m_keyring.errorString());
    m_keyring.closeWriteChannel();
    return awaitKeyring();
}

bool KeyringSession::awaitKeyring()
{
    if (!bus({u"wait"_s, u"--session"_s, u"--timeout"_s, u"8"_s, keyringName}))
        return fail(u"The keyring did not come up: "_s + m_problem + QString::fromLocal8Bit(m_keyring.readAll()));
    return isUnlocked() || fail(u"The keyring did not unlock"_s);
}

bool KeyringSession::isUnlocked()
{
    const auto answer = bus({u"call"_s, u"--session"_s, u"--dest"_s, keyringName, u"--object-path"_s, loginCollection,
                             u"--method"_s, u"org.freedesktop.DBus.Properties.Get"_s,
                             u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    return answer && answer->contains("false");
}

// A tool in a process of its own: QtDBus in this one would stay connected to the first session's bus.
std::optional<QByteArray> KeyringSession::bus(const QStringList &arguments)
{
    QProcess tool;
    tool.setProcessEnvironment(environment());
    tool.start(u"gdbus"_s, arguments);
    if (!tool.waitForFinished(patience) || tool.exitCode() != 0) {
        end(tool);
        const bool isThere = tool.error() != QProcess::FailedToStart;
        fail(u"gdbus (package libglib2.0-bin): "_s
             + (isThere ? QString::fromLocal8Bit(tool.readAllStandardError()) : tool.errorString()));
        return std::nullopt;
    }
    return tool.readAllStandardOutput();
}

void KeyringSession::stopKeyring()
{
    if (m_keyring.state() != QProcess::NotRunning && !thaw()) // a stopped process hears nothing
        m_keyring.kill();
    end(m_keyring);
}

bool KeyringSession::lock()
{
    if (!bus({u"call"_s, u"--session"_s, u"--dest"_s, keyringName, u"--object-path"_s, u"/org/freedesktop/secrets"_s,
              u"--method"_s, u"org.freedesktop.Secret.Service.Lock"_s, u"['%1']"_s.arg(loginCollection)}))
        return false;
    return !isUnlocked() || fail(u"The keyring did not lock"_s);
}

bool KeyringSession::unlock()
{
    stopKeyring();
    return startKeyring();
}

bool KeyringSession::freeze()
{
    return signalKeyring(SIGSTOP);
}

bool KeyringSession::thaw()
{
    return signalKeyring(SIGCONT);
}

bool KeyringSession::signalKeyring(int signal)
{
    // Process 0 would be this process's whole group.
    const auto process = pid_t(m_keyring.processId());
    return (process > 0 && ::kill(process, signal) == 0) || fail(u"The keyring does not run"_s);
}

bool KeyringSession::fail(const QString &problem)
{
    m_problem = problem;
    return false;
}

} // namespace Postrider::Testing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "loginstub.h"

#include <QUuid>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

LoginStub::LoginStub() : m_name(u"login-stub-"_s + QUuid::createUuid().toString(QUuid::Id128)) {}

LoginStub::~LoginStub()
{
    QDBusConnection::disconnectFromBus(m_name);
    for (const int end : std::as_const(m_ends))
        ::close(end);
}

bool LoginStub::start()
{
    if (!m_session.start())
        return false;
    QDBusConnection bus = QDBusConnection::connectToBus(m_session.busAddress(), m_name);
    return bus.registerObject(u"/org/freedesktop/login1"_s, this, QDBusConnection::ExportScriptableContents)
        && bus.registerService(u"org.freedesktop.login1"_s);
}

QDBusUnixFileDescriptor LoginStub::Inhibit(const QString &what, const QString &who, const QString &why,
                                           const QString &mode)
{
    m_calls << QStringList{what, who, why, mode};
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return {};
    m_ends << ends[0];
    const QDBusUnixFileDescriptor lock(ends[1]); // keeps a copy
    ::close(ends[1]);
    return lock;
}

int LoginStub::held()
{
    int count = 0;
    for (const int end : std::as_const(m_ends)) {
        char byte = 0;
        // Nothing to read yet: the other end is open. The end of it: it was closed.
        count += ::read(end, &byte, 1) < 0 && errno == EAGAIN ? 1 : 0;
    }
    return count;
}

} // namespace Postrider::Testing

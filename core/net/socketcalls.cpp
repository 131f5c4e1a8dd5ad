// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/socketcalls.h"

#include <QTcpSocket>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace Postrider::Net {

void endWriting(QTcpSocket &socket)
{
    if (socket.socketDescriptor() == -1)
        return;
#ifdef Q_OS_WIN
    ::shutdown(SOCKET(socket.socketDescriptor()), SD_SEND);
#else
    ::shutdown(int(socket.socketDescriptor()), SHUT_WR);
#endif
}

void resetConnection(QTcpSocket &socket)
{
    if (socket.socketDescriptor() != -1) {
        linger now{};
        now.l_onoff = 1;
#ifdef Q_OS_WIN
        ::setsockopt(SOCKET(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&now),
                     sizeof now);
#else
        ::setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
#endif
    }
    socket.abort();
}

} // namespace Postrider::Net

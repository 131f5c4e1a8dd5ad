// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTcpSocket;

namespace Postrider::Net {

// What QTcpSocket can't do.

// The other side reads the end, while we still read what it sends.
void endWriting(QTcpSocket &socket);

// Ends the connection so that the other side gets an error (RST) and no orderly end.
void resetConnection(QTcpSocket &socket);

} // namespace Postrider::Net

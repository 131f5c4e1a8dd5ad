// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

// Between Qt's bytes and libsodium's. Only for this room's .cpp files.
namespace Postrider::SodiumBytes {

// Before the library's first use: it chooses its code by this processor. Free when called again.
void begin();

// Fresh from the operating system's random numbers.
QByteArray randomBytes(qsizetype size);

inline const unsigned char *data(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

inline unsigned char *data(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

} // namespace Postrider::SodiumBytes

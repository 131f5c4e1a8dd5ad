// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/sodiumbytes.h"

#include <QtGlobal>

#include <sodium.h>

namespace Postrider::SodiumBytes {

void begin()
{
    static const int begun = sodium_init();
    if (begun < 0)
        qFatal("No secret can be kept: libsodium does not begin");
}

QByteArray randomBytes(qsizetype size)
{
    begin();
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(size));
    return bytes;
}

} // namespace Postrider::SodiumBytes

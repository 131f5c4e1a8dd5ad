// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <botan/mem_ops.h>
#include <botan/secmem.h>
#include <botan/system_rng.h>

// Between Qt's bytes and Botan's. Only for this room's .cpp files: Botan stays out of public headers.
namespace Postrider::BotanBytes {

using Wiped = Botan::secure_vector<uint8_t>; // wipes itself when it goes

inline const uint8_t *data(const QByteArray &bytes)
{
    return reinterpret_cast<const uint8_t *>(bytes.constData());
}

inline QByteArray toBytes(const Wiped &bytes)
{
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
}

inline QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    Botan::system_rng().randomize(reinterpret_cast<uint8_t *>(bytes.data()), size_t(size));
    return bytes;
}

} // namespace Postrider::BotanBytes

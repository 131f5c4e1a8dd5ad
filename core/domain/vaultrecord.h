// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

namespace Postrider {

// How a store's vault was made. Public: none of this opens it.
struct VaultRecord
{
    Q_GADGET
public:
    enum class Kind { Keychain, Passphrase };
    Q_ENUM(Kind)

    Kind kind = Kind::Keychain;
    QString keyId;     // the entry's name in the keychain
    QByteArray salt;   // passphrase only
    int memoryKib = 0; // Argon2id's cost, passphrase only
    int iterations = 0;
    QByteArray checkValue; // a known text sealed with the key: opens with the right key only

    friend bool operator==(const VaultRecord &, const VaultRecord &) = default;
};

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "domain/vaultrecord.h"

namespace Postrider {

// A store's open key: seals and opens the secrets that the database keeps. XChaCha20-Poly1305 with a fresh 24-byte
// nonce; the associated data binds a value to its table, column and row. Immutable once made and safe from any thread.
class Vault final
{
public:
    static constexpr qsizetype keySize = 32; // bytes

    // key: keySize bytes. Whoever makes a vault for an existing store asks opensCheckValue before using it.
    explicit Vault(Secret key);

    // 41 bytes longer than the value. An empty Secret seals to something too, so that
    // a row does not tell that it is empty.
    [[nodiscard]] Sealed seal(const Secret &value, const SealPlace &place) const;
    // SealBroken when the bytes were changed or belong to another place or key. An
    // empty Sealed opens as an empty Secret.
    [[nodiscard]] Result<Secret> open(const Sealed &sealed, const SealPlace &place) const;

    // HMAC-SHA-256 with a pepper derived from the key, 32 bytes: what the store keeps of an
    // API key. Compare with Secret::sameBytes.
    [[nodiscard]] QByteArray keyedHash(const Secret &value) const;

    // Fresh from the operating system's random numbers.
    static Secret newKey();
    // Different each time; opens with this key only.
    QByteArray makeCheckValue() const;
    bool opensCheckValue(const QByteArray &checkValue) const;

private:
    Secret m_key;
    Secret m_pepper;
};

} // namespace Postrider

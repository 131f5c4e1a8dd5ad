// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/vault.h"

#include "secrets/sodiumbytes.h"

#include <QtEndian>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;

namespace Postrider {

namespace {

using namespace SodiumBytes;

// Sealed bytes: version, nonce, ciphertext, tag.
constexpr char layoutVersion = 1;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(Vault::keySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
constexpr qsizetype headSize = 1 + nonceSize;

const auto checkText = "Postrider vault"_ba;

SealPlace checkPlace()
{
    return {"vault"_ba, "check"_ba, "1"_ba};
}

// Each part carries its length, so that ("ab", "c") and ("a", "bc") are two places.
QByteArray associatedData(const SealPlace &place)
{
    QByteArray data(1, layoutVersion);
    for (const QByteArray &part : {place.table, place.column, place.row}) {
        const quint32 size = qToBigEndian(quint32(part.size()));
        data.append(reinterpret_cast<const char *>(&size), sizeof(size));
        data.append(part);
    }
    return data;
}

QByteArray hmac(const Secret &key, const QByteArray &text)
{
    begin();
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, data(key.reveal()), size_t(key.size()));
    crypto_auth_hmacsha256_update(&state, data(text), size_t(text.size()));
    QByteArray mac(crypto_auth_hmacsha256_BYTES, Qt::Uninitialized);
    crypto_auth_hmacsha256_final(&state, data(mac));
    sodium_memzero(&state, sizeof(state));
    return mac;
}

} // namespace

// The pepper has a label of its own, so that a keyed hash says nothing about what the key seals.
Vault::Vault(Secret key) : m_key(std::move(key)), m_pepper(hmac(m_key, "postrider keyed hash 1"_ba))
{
    Q_ASSERT(m_key.size() == keySize);
}

Sealed Vault::seal(const Secret &value, const SealPlace &place) const
{
    const QByteArray nonce = randomBytes(nonceSize);
    const QByteArray bound = associatedData(place);
    QByteArray bytes = QByteArray(1, layoutVersion) + nonce;
    bytes.resize(headSize + value.size() + tagSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(data(bytes) + headSize, nullptr, data(value.reveal()),
                                               size_t(value.size()), data(bound), size_t(bound.size()), nullptr,
                                               data(nonce), data(m_key.reveal()));
    return Sealed{bytes};
}

Result<Secret> Vault::open(const Sealed &sealed, const SealPlace &place) const
{
    if (sealed.isEmpty())
        return Secret();
    if (sealed.bytes.size() < headSize + tagSize || sealed.bytes.front() != layoutVersion)
        return fail(Error::Kind::SealBroken, u"not a sealed value of a known layout"_s);
    const QByteArray bound = associatedData(place);
    QByteArray plain(sealed.bytes.size() - headSize - tagSize, Qt::Uninitialized);
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
        data(plain), nullptr, nullptr, data(sealed.bytes) + headSize, size_t(sealed.bytes.size() - headSize),
        data(bound), size_t(bound.size()), data(sealed.bytes) + 1, data(m_key.reveal()));
    if (opened != 0) // the tag does not fit
        return fail(Error::Kind::SealBroken, QString::fromUtf8(place.table + '.' + place.column + ' ' + place.row));
    return Secret(std::move(plain));
}

QByteArray Vault::keyedHash(const Secret &value) const
{
    return hmac(m_pepper, value.reveal());
}

Secret Vault::newKey()
{
    return Secret(randomBytes(keySize));
}

QByteArray Vault::makeCheckValue() const
{
    return seal(Secret(checkText), checkPlace()).bytes;
}

bool Vault::opensCheckValue(const QByteArray &checkValue) const
{
    const auto text = open(Sealed{checkValue}, checkPlace());
    return text && *text == Secret(checkText);
}

} // namespace Postrider

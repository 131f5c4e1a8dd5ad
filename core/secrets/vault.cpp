// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/vault.h"

#include "secrets/botanbytes.h"

#include <QtEndian>

#include <botan/aead.h>
#include <botan/mac.h>
#include <botan/version.h>

using namespace Qt::Literals::StringLiterals;

namespace Postrider {

namespace {

using namespace BotanBytes;

// Sealed bytes: version, nonce, ciphertext, tag.
constexpr char layoutVersion = 1;
constexpr qsizetype nonceSize = 24;
constexpr qsizetype tagSize = 16;
constexpr qsizetype headSize = 1 + nonceSize;

const auto checkText = "Postrider vault"_ba;

SealPlace checkPlace()
{
    return {"vault"_ba, "check"_ba, "1"_ba};
}

#if BOTAN_VERSION_MAJOR >= 3
constexpr auto sealing = Botan::Cipher_Dir::Encryption;
constexpr auto opening = Botan::Cipher_Dir::Decryption;
#else
constexpr auto sealing = Botan::ENCRYPTION;
constexpr auto opening = Botan::DECRYPTION;
#endif

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

std::unique_ptr<Botan::AEAD_Mode> cipher(Botan::Cipher_Dir direction, const Secret &key, const SealPlace &place,
                                         const QByteArray &nonce)
{
    auto mode = Botan::AEAD_Mode::create_or_throw("ChaCha20Poly1305", direction);
    const QByteArray bound = associatedData(place);
    mode->set_key(data(key.reveal()), size_t(key.size()));
    mode->set_associated_data(data(bound), size_t(bound.size()));
    mode->start(data(nonce), size_t(nonce.size()));
    return mode;
}

QByteArray hmac(const Secret &key, const QByteArray &text)
{
    const auto mac = Botan::MessageAuthenticationCode::create_or_throw("HMAC(SHA-256)");
    mac->set_key(data(key.reveal()), size_t(key.size()));
    mac->update(data(text), size_t(text.size()));
    return toBytes(mac->final());
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
    Wiped bytes(data(value.reveal()), data(value.reveal()) + value.size());
    cipher(sealing, m_key, place, nonce)->finish(bytes);
    return Sealed{QByteArray(1, layoutVersion) + nonce + toBytes(bytes)};
}

Result<Secret> Vault::open(const Sealed &sealed, const SealPlace &place) const
{
    if (sealed.isEmpty())
        return Secret();
    if (sealed.bytes.size() < headSize + tagSize || sealed.bytes.front() != layoutVersion)
        return fail(Error::Kind::SealBroken, u"not a sealed value of a known layout"_s);
    try {
        Wiped bytes(data(sealed.bytes) + headSize, data(sealed.bytes) + sealed.bytes.size());
        cipher(opening, m_key, place, sealed.bytes.mid(1, nonceSize))->finish(bytes);
        return Secret(toBytes(bytes));
    } catch (const Botan::Exception &) { // the tag does not fit
        return fail(Error::Kind::SealBroken, QString::fromUtf8(place.table + '.' + place.column + ' ' + place.row));
    }
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

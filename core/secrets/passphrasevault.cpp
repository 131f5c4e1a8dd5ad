// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/vaultopener.h"

#include "secrets/sodiumbytes.h"

#include <QtConcurrentRun>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;

namespace Postrider {

namespace {

constexpr int memoryKib = 64 * 1024;
constexpr int iterations = 3;
constexpr qsizetype saltSize = crypto_pwhash_SALTBYTES;

// What a record may ask for: a damaged one must not eat the machine's memory or run for an hour.
bool isWithinBounds(const VaultRecord &record)
{
    return record.memoryKib >= 8 * 1024 && record.memoryKib <= 1024 * 1024 && record.iterations >= 1
        && record.iterations <= 20 && record.salt.size() == saltSize;
}

// Argon2id of version 1.3 in one lane.
Result<Secret> deriveKey(const Secret &passphrase, const VaultRecord &record)
{
    SodiumBytes::begin();
    QByteArray key(Vault::keySize, Qt::Uninitialized);
    const int derived = crypto_pwhash(SodiumBytes::data(key), size_t(key.size()), passphrase.reveal().constData(),
                                      size_t(passphrase.size()), SodiumBytes::data(record.salt),
                                      size_t(record.iterations), size_t(record.memoryKib) * 1024,
                                      crypto_pwhash_ALG_ARGON2ID13);
    if (derived != 0)
        return fail(Error::Kind::Internal, u"Argon2id: no %1 KiB of memory"_s.arg(record.memoryKib));
    return Secret(std::move(key));
}

Result<NewVault> create(const Secret &passphrase)
{
    NewVault made;
    made.record.kind = VaultRecord::Kind::Passphrase;
    made.record.salt = SodiumBytes::randomBytes(saltSize);
    made.record.memoryKib = memoryKib;
    made.record.iterations = iterations;
    const auto key = deriveKey(passphrase, made.record);
    if (!key)
        return fail(key.error());
    made.vault = std::make_shared<const Vault>(*key);
    made.record.checkValue = made.vault->makeCheckValue();
    return made;
}

OpenedVault open(const Secret &passphrase, const VaultRecord &record)
{
    const auto key = deriveKey(passphrase, record);
    if (!key)
        return fail(key.error());
    auto vault = std::make_shared<const Vault>(*key);
    if (!vault->opensCheckValue(record.checkValue))
        return fail(Error::Kind::WrongPassphrase);
    return vault;
}

template<typename T>
QFuture<Result<T>> refused(const QString &detail)
{
    return QtFuture::makeReadyFuture<Result<T>>(fail(Error::Kind::InvalidInput, detail));
}

} // namespace

QFuture<Result<NewVault>> createWithPassphrase(const Secret &passphrase)
{
    if (passphrase.isEmpty())
        return refused<NewVault>(u"passphrase: empty"_s);
    return QtConcurrent::run(create, passphrase);
}

QFuture<OpenedVault> openWithPassphrase(const Secret &passphrase, const VaultRecord &record)
{
    if (passphrase.isEmpty())
        return refused<std::shared_ptr<const Vault>>(u"passphrase: empty"_s);
    if (record.kind != VaultRecord::Kind::Passphrase)
        return refused<std::shared_ptr<const Vault>>(u"not a passphrase vault"_s);
    if (!isWithinBounds(record))
        return refused<std::shared_ptr<const Vault>>(u"the vault's record asks for an impossible cost"_s);
    return QtConcurrent::run(open, passphrase, record);
}

} // namespace Postrider

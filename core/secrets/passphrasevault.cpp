// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/vaultopener.h"

#include "secrets/botanbytes.h"

#include <QtConcurrentRun>

#include <botan/exceptn.h>
#include <botan/pwdhash.h>

using namespace Qt::Literals::StringLiterals;

namespace Postrider {

namespace {

constexpr int memoryKib = 64 * 1024;
constexpr int iterations = 3;
constexpr int parallelism = 1;
constexpr qsizetype saltSize = 16; // bytes

// What a record may ask for: a damaged one must not eat the machine's memory or run for an hour.
bool isWithinBounds(const VaultRecord &record)
{
    return record.memoryKib >= 8 * 1024 && record.memoryKib <= 1024 * 1024 && record.iterations >= 1
        && record.iterations <= 20 && record.salt.size() >= saltSize && record.salt.size() <= 64;
}

Result<Secret> deriveKey(const Secret &passphrase, const VaultRecord &record)
{
    try {
        const auto hash = Botan::PasswordHashFamily::create_or_throw("Argon2id")
                              ->from_params(size_t(record.memoryKib), size_t(record.iterations), parallelism);
        BotanBytes::Wiped key(Vault::keySize);
        hash->derive_key(key.data(), key.size(), passphrase.reveal().constData(), size_t(passphrase.size()),
                         BotanBytes::data(record.salt), size_t(record.salt.size()));
        return Secret(BotanBytes::toBytes(key));
    } catch (const std::exception &problem) { // no memory, most likely
        return fail(Error::Kind::Internal, u"Argon2id: "_s + QString::fromUtf8(problem.what()));
    }
}

Result<NewVault> create(const Secret &passphrase)
{
    NewVault made;
    made.record.kind = VaultRecord::Kind::Passphrase;
    made.record.salt = BotanBytes::randomBytes(saltSize);
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

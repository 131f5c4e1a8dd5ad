// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/vaultopener.h"

#include "base/id.h"

using namespace Qt::Literals::StringLiterals;

namespace Postrider {

namespace {

Error lockedError(const QString &detail)
{
    return Error{Error::Kind::KeychainLocked, detail, {}, {}};
}

// A locked keyring says "not found": an absent entry is never taken for permission to make a new key.
Error readError(const Error &error)
{
    return error.kind == Error::Kind::NotFound ? lockedError(u"not found"_s) : error;
}

OpenedVault vaultOf(const Secret &key, const QByteArray &checkValue)
{
    if (key.size() != Vault::keySize)
        return fail(lockedError(u"another key"_s));
    auto vault = std::make_shared<const Vault>(key);
    if (!vault->opensCheckValue(checkValue))
        return fail(lockedError(u"another key"_s));
    return vault;
}

Result<NewVault> newVault(const QString &keyId, const Secret &written, const Result<Secret> &readBack)
{
    if (!readBack)
        return fail(readError(readBack.error()));
    if (*readBack != written)
        return fail(lockedError(u"another key"_s));
    NewVault made{.record = {}, .vault = std::make_shared<const Vault>(written)};
    made.record.kind = VaultRecord::Kind::Keychain;
    made.record.keyId = keyId;
    made.record.checkValue = made.vault->makeCheckValue();
    return made;
}

} // namespace

QFuture<Result<NewVault>> createInKeychain(Keychain &keychain)
{
    const QString keyId = u"vault-"_s + newUuid().toString(QUuid::WithoutBraces);
    const Secret key = Vault::newKey();
    return keychain.write(keyId, key)
        .then([&keychain, keyId, key](const Outcome &written) {
            if (!written)
                return QtFuture::makeReadyFuture<Result<NewVault>>(fail(written.error()));
            return keychain.read(keyId).then(
                [keyId, key](const Result<Secret> &readBack) { return newVault(keyId, key, readBack); });
        })
        .unwrap();
}

QFuture<OpenedVault> openFromKeychain(Keychain &keychain, const VaultRecord &record)
{
    if (record.kind != VaultRecord::Kind::Keychain)
        return QtFuture::makeReadyFuture<OpenedVault>(fail(Error::Kind::InvalidInput, u"not a keychain vault"_s));
    return keychain.read(record.keyId).then([record](const Result<Secret> &key) -> OpenedVault {
        if (!key)
            return fail(readError(key.error()));
        return vaultOf(*key, record.checkValue);
    });
}

} // namespace Postrider

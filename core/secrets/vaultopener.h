// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/vault.h"

#include <QFuture>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace Postrider {

// The operating system's keychain, or a fake of it. Lives in the thread that made it, which needs an event loop.
// Every call ends within its time limit, whatever the service does.
class Keychain
{
public:
    virtual ~Keychain();
    // Nothing stored under that name is NotFound, which a locked keyring answers too; KeychainMissing when there is no
    // service; KeychainLocked when it did not answer in time or refused.
    virtual QFuture<Result<Secret>> read(const QString &name) = 0;
    virtual QFuture<Outcome> write(const QString &name, const Secret &value) = 0;
    virtual QFuture<Outcome> remove(const QString &name) = 0;
};

std::unique_ptr<Keychain> systemKeychain(std::chrono::milliseconds limit = std::chrono::seconds(10));

// A vault just made: the record belongs into the store before the vault is used.
struct NewVault
{
    VaultRecord record;
    std::shared_ptr<const Vault> vault;
};

using OpenedVault = Result<std::shared_ptr<const Vault>>;

// Makes and opens vaults. A key is made only for a store that has none; a store keeps its kind of vault.
// createInKeychain checks that what it wrote can be read back. Errors: KeychainMissing, KeychainLocked.
QFuture<Result<NewVault>> createInKeychain(Keychain &keychain);
// KeychainLocked also when the entry is absent or another key: never overwrites.
QFuture<OpenedVault> openFromKeychain(Keychain &keychain, const VaultRecord &record);
// Argon2id, on a pool: about half a second. Empty passphrases are InvalidInput.
QFuture<Result<NewVault>> createWithPassphrase(const Secret &passphrase);
QFuture<OpenedVault> openWithPassphrase(const Secret &passphrase, const VaultRecord &record); // WrongPassphrase

} // namespace Postrider

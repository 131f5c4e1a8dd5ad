// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/vault.h"

#include <QFuture>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace Postrider {

// The operating system's keychain, or a fake of it. Lives in the thread that made it, which needs an event
// loop (on Linux the main thread: the secret service's client answers to the default GLib context). Every
// call ends within its time limit, whatever the service does; a late answer is dropped. Calls still open when
// the keychain goes end as Cancelled. Futures finish in the keychain's thread; give .then() a context, and
// never wait for one with .result() there.
class Keychain
{
public:
    virtual ~Keychain();
    // Nothing stored under that name is NotFound, which a locked keyring answers too; KeychainMissing when there is no
    // service; KeychainLocked when it did not answer in time or refused.
    virtual QFuture<Result<Secret>> read(const QString &name) = 0;
    // Replaces what is stored under that name. A write that timed out may still happen later.
    virtual QFuture<Outcome> write(const QString &name, const Secret &value) = 0;
    // What is not there counts as removed.
    virtual QFuture<Outcome> remove(const QString &name) = 0;
};

// limit: for each call. Never falls back to storing anything in clear.
std::unique_ptr<Keychain> systemKeychain(std::chrono::milliseconds limit = std::chrono::seconds(10));

// A vault just made: the record belongs into the store before the vault is used.
struct NewVault
{
    VaultRecord record;
    std::shared_ptr<const Vault> vault;
};

using OpenedVault = Result<std::shared_ptr<const Vault>>;

// Makes and opens vaults. A key is made only for a store that has none; a store keeps its kind of vault. The keychain
// must outlive the future. A record of the other kind is InvalidInput.

// Under a name of its own, so that no other store's key is overwritten; checks that what it wrote can be read back.
// Errors: KeychainMissing, KeychainLocked.
QFuture<Result<NewVault>> createInKeychain(Keychain &keychain);
// KeychainLocked also when the entry is absent (detail "not found") or is another key (detail "another key"); trying
// again later may help. Never writes.
QFuture<OpenedVault> openFromKeychain(Keychain &keychain, const VaultRecord &record);
// Argon2id (64 MiB, 3 passes), on the global pool: about half a second. Empty passphrases are InvalidInput.
QFuture<Result<NewVault>> createWithPassphrase(const Secret &passphrase);
// WrongPassphrase, also when the record's salt or cost was changed; InvalidInput when they are out of bounds.
QFuture<OpenedVault> openWithPassphrase(const Secret &passphrase, const VaultRecord &record);

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vaultdoor.h"

#include "secrets/vaultopener.h"
#include "storage/database.h"
#include "storage/settingrepository.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

using Opened = Result<std::shared_ptr<const Vault>>;

namespace {

QFuture<Opened> openExisting(Keychain &keychain, const std::optional<Secret> &passphrase, const VaultRecord &record)
{
    if (record.kind == VaultRecord::Kind::Passphrase) {
        if (!passphrase)
            return readyFuture<std::shared_ptr<const Vault>>(fail(Error::Kind::PassphraseNeeded));
        return openWithPassphrase(*passphrase, record);
    }
    if (passphrase)
        return readyFuture<std::shared_ptr<const Vault>>(fail(
            Error::Kind::InvalidInput,
            QCoreApplication::translate("Vault", "This store's key lies in the keychain; it takes no passphrase.")));
    return openFromKeychain(keychain, record);
}

// Two programs may make a store at once: the second finds the first one's record and opens that.
QFuture<Opened> keep(StoreThread &store, Keychain &keychain, const std::optional<Secret> &passphrase,
                     const NewVault &made)
{
    return store
        .run([made](Database &database) -> Result<VaultRecord> {
            auto transaction = Transaction::begin(database);
            if (!transaction)
                return fail(transaction.error());
            SettingRepository settings(database);
            const auto present = settings.vault();
            if (!present)
                return fail(present.error());
            if (*present)
                return **present;
            if (const Outcome outcome = settings.setVault(made.record); !outcome)
                return fail(outcome.error());
            if (const Outcome outcome = transaction->commit(); !outcome)
                return fail(outcome.error());
            return made.record;
        })
        .then(QCoreApplication::instance(),
              [&keychain, passphrase, made](const Result<VaultRecord> &record) -> QFuture<Opened> {
                  if (!record)
                      return readyFuture<std::shared_ptr<const Vault>>(fail(record.error()));
                  if (*record == made.record)
                      return readyFuture<std::shared_ptr<const Vault>>(made.vault);
                  return openExisting(keychain, passphrase, *record);
              })
        .unwrap();
}

QFuture<Opened> makeNew(StoreThread &store, Keychain &keychain, const std::optional<Secret> &passphrase)
{
    auto made = passphrase ? createWithPassphrase(*passphrase) : createInKeychain(keychain);
    return made
        .then(QCoreApplication::instance(),
              [&store, &keychain, passphrase](const Result<NewVault> &vault) -> QFuture<Opened> {
                  if (!vault)
                      return readyFuture<std::shared_ptr<const Vault>>(fail(vault.error()));
                  return keep(store, keychain, passphrase, *vault);
              })
        .unwrap();
}

} // namespace

QFuture<Opened> openVault(StoreThread &store, Keychain &keychain, std::optional<Secret> passphrase)
{
    return store.run([](Database &database) { return SettingRepository(database).vault(); })
        .then(QCoreApplication::instance(),
              [&store, &keychain, passphrase](const Result<std::optional<VaultRecord>> &record) -> QFuture<Opened> {
                  if (!record)
                      return readyFuture<std::shared_ptr<const Vault>>(fail(record.error()));
                  return *record ? openExisting(keychain, passphrase, **record) : makeNew(store, keychain, passphrase);
              })
        .unwrap();
}

} // namespace Postrider

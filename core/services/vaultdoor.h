// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "services/parts.h"

#include <QFuture>

#include <optional>

namespace Postrider {

class Keychain;

// How this store's vault is opened or, for a store that has none, made. A passphrase wins over the keychain for a new
// store; afterwards the store keeps its kind. Errors: PassphraseNeeded, WrongPassphrase, KeychainLocked,
// KeychainMissing, and InvalidInput when a passphrase is given for a store whose key lies in the keychain.
QFuture<Result<std::shared_ptr<const Vault>>> openVault(StoreThread &store, Keychain &keychain,
                                                        std::optional<Secret> passphrase);

} // namespace Postrider

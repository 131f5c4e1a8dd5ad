// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/user.h"
#include "exchange/exchangethread.h"
#include "storage/storethread.h"

#include <functional>
#include <memory>

namespace Postrider {

class Registry;
class Vault;

// Who asks: the rights that a verb checks, and the name that the audit keeps.
struct Actor
{
    UserId id;
    User::Role role = User::Role::User;
    QString who; // "person:<id>", "cli:<id>", "key:<id>"

    bool isAdmin() const { return role == User::Role::Admin; }
    // An ADMIN sees everything, a USER what it owns.
    bool maySee(UserId owner) const { return isAdmin() || id == owner; }
};

// Finishes when the networks have taken back what was theirs, or could not; nobody has to wait for it.
using Parting = QFuture<void>;

// What every service stands on. The references outlive the services. The verbs may be called from any thread; they answer with
// futures and do their work in the store's thread, the exchange thread or on a pool.
struct ServiceParts
{
    StoreThread &store;
    ExchangeThread &exchange;
    const Registry &registry;
    const Clock &clock;
    std::shared_ptr<const Vault> vault; // null while closed: verbs that need it answer KeychainLocked
    std::function<void()> storeChanged; // tells the publisher and the other processes; any thread
};

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/apikey.h"
#include "domain/user.h"
#include "exchange/exchangethread.h"
#include "storage/storethread.h"

#include <functional>
#include <memory>

namespace Postrider {

class Registry;
class Vault;

// The one call that an assistant makes, for the audit and against repetition.
struct AssistantCall
{
    QString client;           // its program, as it calls itself
    QByteArray argumentsHash; // SHA-256 of the tool's name and arguments, in hex
    // A write with a key that was used before changes nothing and answers what it answered then; with other arguments
    // it is a Conflict. Remembered for a day at least, in the transaction of the write. Empty: none.
    QString idempotencyKey;
};

// Who asks: the rights that a verb checks, and the name that the audit keeps.
struct Actor
{
    UserId id;
    User::Role role = User::Role::User;
    QString who;                            // "person:<id>", "cli:<id>", "key:<id>"
    std::shared_ptr<const ApiKey> key = {}; // null for people; KeyService::authenticate makes those with one
    AssistantCall call = {};                // of assistants

    bool isAssistant() const { return key != nullptr; }
    // An assistant has no more than a USER's rights, whoever owns its key.
    bool isAdmin() const { return role == User::Role::Admin && !isAssistant(); }
    // An ADMIN sees everything, a USER what it owns.
    bool maySee(UserId owner) const { return isAdmin() || id == owner; }
    bool mayUse(IntegrationId account) const { return !key || key->mayUse(account); }
};

// Finishes when the networks have taken back what was theirs, or could not; nobody has to wait for it.
using Parting = QFuture<void>;

// What every service stands on. The references outlive the services. The verbs may be called from any thread; they
// answer with futures and do their work in the store's thread, the exchange thread or on a pool.
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

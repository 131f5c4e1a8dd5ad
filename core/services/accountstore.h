// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "connecting/signinflow.h"
#include "domain/integration.h"
#include "services/parts.h"

namespace Postrider {

class Database;
class Vault;

// A finished sign-in on its way into the store.
struct ConnectedAccount
{
    Actor actor;
    PlatformId platform = PlatformId::Mastodon;
    QUrl server;
    Connected connected;
    QJsonObject settings;
    bool isPractice = false;
    QDateTime now;
};

// One transaction: the client that was registered, the account with sealed tokens, and on a reconnection the
// release of what waited for it. Store thread.
[[nodiscard]] Result<Integration> storeAccount(Database &database, const Vault &vault, const ConnectedAccount &account);

// Asks the platform and writes health and facts. Exchange thread.
QFuture<Result<Integration>> checkAccount(ExchangeDesk &desk, const Integration &integration);

// How many of the account's recent posts have exactly that text. Exchange thread.
QFuture<Result<int>> countOwnPosts(ExchangeDesk &desk, const Integration &integration, const QString &text);

// Drops the tokens and holds what was to come; the history stays. Store thread.
[[nodiscard]] Outcome forgetAccount(Database &database, IntegrationId id, const QDateTime &now);

} // namespace Postrider

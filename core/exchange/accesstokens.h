// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/integration.h"
#include "exchange/runner.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace Postrider {

class Database;
class Registry;
class Vault;

// As they are stored, with those of the account's developer app. SealBroken; NotFound for an app that
// is gone. In the thread of the database.
[[nodiscard]] Result<Net::Credentials> storedCredentials(Database &database, const Vault &vault,
                                                         const Integration &integration);

// An account's credentials, refreshed before they run out. One process refreshes at a time, under a lease on the
// account's row; the others wait for its result. The old tokens are kept until the new ones are stored, and a refresh
// token is never overwritten by nothing. Lives in the thread of its database.
class AccessTokens final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccessTokens)
public:
    // owner: this process's name on leases.
    AccessTokens(Database &database, const Vault &vault, const Registry &registry, Runner &runner, const Clock &clock,
                 QString owner, QObject *parent = nullptr);
    ~AccessTokens() override; // refreshes under way end without a result

    enum class Freshness {
        AsStored, // refreshed only when about to run out
        Renewed,  // the platform refused the present one: refresh once
    };
    // Auth: connect again. Transient: the token endpoint was down, which says nothing of the token.
    QFuture<Result<Net::Credentials>> credentials(IntegrationId id, Freshness freshness = Freshness::AsStored);
    // AsStored, of a row that was read just now.
    QFuture<Result<Net::Credentials>> credentials(const Integration &integration);

private:
    class Refresh;

    Result<Net::Credentials> stored(const Integration &integration) const;
    Outcome store(const Integration &integration, const Tokens &tokens);
    bool isRunningOut(const Integration &integration) const;

    Database &m_db;
    const Vault &m_vault;
    const Registry &m_registry;
    Runner &m_runner;
    const Clock &m_clock;
    QString m_owner;
};

} // namespace Postrider

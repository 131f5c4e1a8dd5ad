// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/integration.h"

#include <optional>

namespace Postrider {

class Database;

// The right to refresh an account's tokens, held by one process at a time.
struct RefreshLease
{
    QString owner;
    int generation = 0; // counts successful refreshes: a newer one means that somebody else did it
};

// Connected accounts.
class IntegrationRepository final
{
public:
    explicit IntegrationRepository(Database &database) : m_db(database) {}

    [[nodiscard]] Outcome insert(const Integration &integration); // Conflict when that user has that account already
    [[nodiscard]] Outcome update(const Integration &integration); // everything but tokens and health; NotFound
    // InvalidInput for Paused: a pause is a row of its own (PauseRepository), and outlives a reconnection.
    [[nodiscard]] Outcome setHealth(IntegrationId id, Integration::Health health, const QString &reason,
                                    const QDateTime &now);
    [[nodiscard]] Outcome setFacts(IntegrationId id, const QJsonObject &facts, const QDateTime &now);
    // Replaces the tokens and counts the generation up; an empty refreshToken keeps the old one.
    [[nodiscard]] Outcome setTokens(IntegrationId id, const Sealed &accessToken, const Sealed &refreshToken,
                                    const QDateTime &expiresAt, const QDateTime &now);
    [[nodiscard]] Outcome remove(IntegrationId id); // marks it inactive and drops its tokens: history keeps its name
    [[nodiscard]] Result<Integration> byId(IntegrationId id);     // removed ones too
    [[nodiscard]] Result<QList<Integration>> ofUser(UserId user); // not the removed ones; by creation
    [[nodiscard]] Result<QList<Integration>> all();
    [[nodiscard]] Result<std::optional<Integration>> byIdentity(UserId user, PlatformId platform,
                                                                const QString &platformAccountId);

    // The lease, or nothing while another owner holds it. Taking one's own again renews it.
    [[nodiscard]] Result<std::optional<RefreshLease>> takeRefreshLease(IntegrationId id, const QString &owner,
                                                                       const QDateTime &now, const QDateTime &until);
    [[nodiscard]] Outcome releaseRefreshLease(IntegrationId id, const QString &owner);
    [[nodiscard]] Result<int> tokenGeneration(IntegrationId id);

    // No request of this account before that moment (rate limit); null lifts it.
    [[nodiscard]] Outcome setQuietUntil(IntegrationId id, const QDateTime &moment);
    [[nodiscard]] Result<QDateTime> quietUntil(IntegrationId id);

private:
    Database &m_db;
};

} // namespace Postrider

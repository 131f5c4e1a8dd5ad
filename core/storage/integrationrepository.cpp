// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/integrationrepository.h"

#include "storage/query.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

Integration readIntegration(Row &row)
{
    Integration i;
    row >> i.id >> i.userId >> i.platform >> i.platformAccountId >> i.platformUsername >> i.displayName >> i.avatar
        >> i.serverUrl >> i.accessToken >> i.refreshToken >> i.tokenExpiresAt >> i.scopes >> i.settings >> i.facts
        >> i.factsReadAt >> i.isActive >> i.health >> i.healthReason >> i.isPractice >> i.appId >> i.createdAt
        >> i.updatedAt;
    return i;
}

Outcome notAPause()
{
    return fail(Error::Kind::InvalidInput, u"an account is paused by a pause"_s);
}

} // namespace

Outcome IntegrationRepository::insert(const Integration &i)
{
    if (i.health == Integration::Health::Paused)
        return notAPause();
    return execute(m_db, "integration_insert"_L1, i.id, i.userId, i.platform, i.platformAccountId, i.platformUsername,
                   i.displayName, i.avatar, i.serverUrl, i.accessToken, i.refreshToken, i.tokenExpiresAt, i.scopes,
                   i.settings, i.facts, i.factsReadAt, i.isActive, i.health, i.healthReason, i.isPractice, i.appId,
                   i.createdAt, i.updatedAt);
}

Outcome IntegrationRepository::update(const Integration &i)
{
    return changeOne(m_db, "integration_update"_L1, i.platformAccountId, i.platformUsername, i.displayName, i.avatar,
                     i.serverUrl, i.scopes, i.settings, i.facts, i.factsReadAt, i.isActive, i.isPractice, i.appId,
                     i.updatedAt, i.id);
}

Outcome IntegrationRepository::setHealth(IntegrationId id, Integration::Health health, const QString &reason,
                                         const QDateTime &now)
{
    if (health == Integration::Health::Paused)
        return notAPause();
    return changeOne(m_db, "integration_set_health"_L1, health, reason, now, id);
}

Outcome IntegrationRepository::setFacts(IntegrationId id, const QJsonObject &facts, const QDateTime &now)
{
    return changeOne(m_db, "integration_set_facts"_L1, facts, now, now, id);
}

Outcome IntegrationRepository::setTokens(IntegrationId id, const Sealed &accessToken, const Sealed &refreshToken,
                                         const QDateTime &expiresAt, const QDateTime &now)
{
    return changeOne(m_db, "integration_set_tokens"_L1, accessToken, !refreshToken.isEmpty(), refreshToken, expiresAt,
                     now, id);
}

Outcome IntegrationRepository::remove(IntegrationId id)
{
    return changeOne(m_db, "integration_remove"_L1, Sealed(), Sealed(), id);
}

Result<Integration> IntegrationRepository::byId(IntegrationId id)
{
    return fetchOne(m_db, "integration_by_id"_L1, readIntegration, id);
}

Result<QList<Integration>> IntegrationRepository::ofUser(UserId user)
{
    return fetch(m_db, "integration_of_user"_L1, readIntegration, user);
}

Result<QList<Integration>> IntegrationRepository::all()
{
    return fetch(m_db, "integration_all"_L1, readIntegration);
}

Result<std::optional<Integration>> IntegrationRepository::byIdentity(UserId user, PlatformId platform,
                                                                     const QString &platformAccountId)
{
    return fetchFirst(m_db, "integration_by_identity"_L1, readIntegration, user, platform, platformAccountId);
}

Result<std::optional<RefreshLease>> IntegrationRepository::takeRefreshLease(IntegrationId id, const QString &owner,
                                                                            const QDateTime &now,
                                                                            const QDateTime &until)
{
    const auto taken = change(m_db, "integration_take_refresh_lease"_L1, owner, until, id, owner, now);
    if (!taken)
        return fail(taken.error());
    const auto generation = tokenGeneration(id);
    if (!generation)
        return fail(generation.error());
    if (*taken == 0)
        return std::nullopt;
    return RefreshLease{owner, *generation};
}

Outcome IntegrationRepository::releaseRefreshLease(IntegrationId id, const QString &owner)
{
    return execute(m_db, "integration_release_refresh_lease"_L1, id, owner); // another's stays
}

Result<int> IntegrationRepository::tokenGeneration(IntegrationId id)
{
    return fetchOne(m_db, "integration_token_generation"_L1, readOne<int>, id);
}

Outcome IntegrationRepository::setQuietUntil(IntegrationId id, const QDateTime &moment)
{
    return changeOne(m_db, "integration_set_quiet_until"_L1, moment, id);
}

Result<QDateTime> IntegrationRepository::quietUntil(IntegrationId id)
{
    return fetchOne(m_db, "integration_quiet_until"_L1, readOne<QDateTime>, id);
}

} // namespace Postrider

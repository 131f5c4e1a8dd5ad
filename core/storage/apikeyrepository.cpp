// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/apikeyrepository.h"

#include "storage/query.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList toTexts(const QList<IntegrationId> &ids)
{
    QStringList texts;
    for (IntegrationId id : ids)
        texts << id.toString();
    return texts;
}

ApiKey readKey(Row &row)
{
    ApiKey key;
    row >> key.id >> key.userId >> key.name >> key.prefix >> key.keyHash >> key.scopes >> key.isActive
        >> key.requiresApproval;
    for (const QString &id : row.take<QStringList>())
        key.allowedIntegrations << IntegrationId::fromString(id);
    row >> key.dailyBudget >> key.quietHours >> key.lastClient >> key.lastUsedAt >> key.expiresAt >> key.createdAt;
    return key;
}

} // namespace

Outcome ApiKeyRepository::insert(const ApiKey &key)
{
    return execute(m_db, "api_key_insert"_L1, key.id, key.userId, key.name, key.prefix, key.keyHash, key.scopes,
                   key.isActive, key.requiresApproval, toTexts(key.allowedIntegrations), key.dailyBudget,
                   key.quietHours, key.lastClient, key.lastUsedAt, key.expiresAt, key.createdAt);
}

Outcome ApiKeyRepository::update(const ApiKey &key)
{
    return changeOne(m_db, "api_key_update"_L1, key.userId, key.name, key.scopes, key.isActive, key.requiresApproval,
                     toTexts(key.allowedIntegrations), key.dailyBudget, key.quietHours, key.lastClient, key.lastUsedAt,
                     key.expiresAt, key.createdAt, key.id);
}

Outcome ApiKeyRepository::remove(ApiKeyId id)
{
    return changeOne(m_db, "api_key_remove"_L1, id);
}

Result<ApiKey> ApiKeyRepository::byId(ApiKeyId id)
{
    return fetchOne(m_db, "api_key_by_id"_L1, readKey, id);
}

Result<ApiKey> ApiKeyRepository::byHash(const QByteArray &keyHash)
{
    return fetchOne(m_db, "api_key_by_hash"_L1, readKey, keyHash);
}

Result<QList<ApiKey>> ApiKeyRepository::ofUser(UserId user)
{
    return fetch(m_db, "api_key_of_user"_L1, readKey, user);
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/apikeyrepository.h"

#include "storage/query.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject toJson(const QuietHours &quiet)
{
    if (!quiet.isSet())
        return {};
    return {{u"from"_s, quiet.from.toString(u"HH:mm"_s)}, {u"until"_s, quiet.until.toString(u"HH:mm"_s)}};
}

QuietHours quietFrom(const QJsonObject &json)
{
    return {QTime::fromString(json["from"_L1].toString(), u"HH:mm"_s),
            QTime::fromString(json["until"_L1].toString(), u"HH:mm"_s)};
}

ApiKey readKey(Row &row)
{
    ApiKey key;
    row >> key.id >> key.userId >> key.name >> key.prefix >> key.keyHash >> key.scopes >> key.isActive
        >> key.requiresApproval >> key.allowedIntegrations >> key.dailyBudget;
    key.quietHours = quietFrom(row.take<QJsonObject>());
    row >> key.lastClient >> key.lastUsedAt >> key.expiresAt >> key.revokedAt >> key.createdAt;
    return key;
}

OwnedKey readOwnedKey(Row &row)
{
    OwnedKey owned;
    owned.key = readKey(row);
    row >> owned.ownerRole;
    owned.ownerTimezone = row.take<QString>().toUtf8();
    return owned;
}

} // namespace

Outcome ApiKeyRepository::insert(const ApiKey &key)
{
    return execute(m_db, "api_key_insert"_L1, key.id, key.userId, key.name, key.prefix, key.keyHash, key.scopes,
                   key.isActive, key.requiresApproval, key.allowedIntegrations, key.dailyBudget, toJson(key.quietHours),
                   key.lastClient, key.lastUsedAt, key.expiresAt, key.revokedAt, key.createdAt);
}

Outcome ApiKeyRepository::update(const ApiKey &key)
{
    return changeOne(m_db, "api_key_update"_L1, key.userId, key.name, key.scopes, key.isActive, key.requiresApproval,
                     key.allowedIntegrations, key.dailyBudget, toJson(key.quietHours), key.lastClient, key.lastUsedAt,
                     key.expiresAt, key.revokedAt, key.createdAt, key.id);
}

Outcome ApiKeyRepository::remove(ApiKeyId id)
{
    return changeOne(m_db, "api_key_remove"_L1, id);
}

Result<ApiKey> ApiKeyRepository::byId(ApiKeyId id)
{
    return fetchOne(m_db, "api_key_by_id"_L1, readKey, id);
}

Outcome ApiKeyRepository::setUsed(ApiKeyId id, const QString &client, const QDateTime &at)
{
    return execute(m_db, "api_key_set_used"_L1, client, at, id);
}

Result<QList<OwnedKey>> ApiKeyRepository::byPrefix(const QString &prefix)
{
    return fetch(m_db, "api_key_by_prefix"_L1, readOwnedKey, prefix);
}

Result<QList<ApiKey>> ApiKeyRepository::ofUser(UserId user)
{
    return fetch(m_db, "api_key_of_user"_L1, readKey, user);
}

Result<QList<ApiKey>> ApiKeyRepository::all()
{
    return fetch(m_db, "api_key_all"_L1, readKey);
}

} // namespace Postrider

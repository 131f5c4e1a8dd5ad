// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/apikey.h"
#include "domain/user.h"

namespace Postrider {

class Database;

// A key with what the door has to know of its owner.
struct OwnedKey
{
    ApiKey key;
    User::Role ownerRole = User::Role::User;
    QByteArray ownerTimezone;

    friend bool operator==(const OwnedKey &, const OwnedKey &) = default;
};

// Assistants' keys, by their keyed hash only.
class ApiKeyRepository final
{
public:
    explicit ApiKeyRepository(Database &database) : m_db(database) {}

    [[nodiscard]] Outcome insert(const ApiKey &key);
    [[nodiscard]] Outcome update(const ApiKey &key); // all but keyHash and prefix
    [[nodiscard]] Outcome remove(ApiKeyId id);
    [[nodiscard]] Result<ApiKey> byId(ApiKeyId id);
    [[nodiscard]] Outcome setUsed(ApiKeyId id, const QString &client, const QDateTime &at);
    // Few, most often one: their hashes are compared by the caller, in constant time.
    [[nodiscard]] Result<QList<OwnedKey>> byPrefix(const QString &prefix);
    [[nodiscard]] Result<QList<ApiKey>> ofUser(UserId user); // the latest first, as all()
    [[nodiscard]] Result<QList<ApiKey>> all();

private:
    Database &m_db;
};

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/user.h"

#include <optional>

namespace Postrider {

class Database;

// Users. Call from the database's thread; inside a Transaction where more than one statement belongs together.
class UserRepository final
{
public:
    explicit UserRepository(Database &database) : m_db(database) {}

    [[nodiscard]] Outcome insert(const User &user); // Conflict when the e-mail is taken
    [[nodiscard]] Outcome update(const User &user); // all but passwordHash; NotFound, Conflict
    [[nodiscard]] Outcome setPasswordHash(UserId id, const Secret &hash, const QDateTime &now);
    [[nodiscard]] Outcome remove(UserId id); // NotFound; Conflict while it owns posts or integrations
    // What a removal has to settle first. Call these in one transaction with remove().
    // Whether a publisher holds a post or an account of theirs right now.
    [[nodiscard]] Result<bool> isSending(UserId id);
    // Those of the user's accounts that the heir has connected too: the same one can't be an heir's twice.
    [[nodiscard]] Result<QList<IntegrationId>> sameIntegrations(UserId id, UserId heir);
    // Posts, accounts, clients, media.
    [[nodiscard]] Outcome handOver(UserId id, UserId heir);
    // Posts and accounts for ever. Whatever somebody else's posts refer to becomes the keeper's.
    [[nodiscard]] Outcome deletePossessions(UserId id, UserId keeper);
    [[nodiscard]] Result<User> byId(UserId id);
    [[nodiscard]] Result<User> byEmail(const QString &email); // without case; NotFound
    [[nodiscard]] Result<QList<User>> all();                  // by creation
    [[nodiscard]] Result<int> count();

private:
    Database &m_db;
};

} // namespace Postrider

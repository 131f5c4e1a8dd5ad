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
    [[nodiscard]] Result<User> byId(UserId id);
    [[nodiscard]] Result<User> byEmail(const QString &email); // without case; NotFound
    [[nodiscard]] Result<QList<User>> all();                  // by creation
    [[nodiscard]] Result<int> count();

private:
    Database &m_db;
};

} // namespace Postrider

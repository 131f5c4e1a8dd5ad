// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/need.h"

#include <QList>

namespace Postrider {

class Database;

// What waits for a person, a kind at a time. A null user: everybody's. Which failures
// were looked at is the caller's business.
class NeedRepository final
{
public:
    explicit NeedRepository(Database &database) : m_db(database) {}

    // The most urgent first, with all but their accounts' names; those come with fill().
    [[nodiscard]] Result<QList<Need>> toApprove(UserId user, int limit);
    [[nodiscard]] Result<QList<Need>> unconfirmed(UserId user, int limit);
    [[nodiscard]] Result<QList<Need>> failed(UserId user, const QDateTime &from, const QDateTime &until);
    [[nodiscard]] Result<QList<Need>> missed(UserId user, int limit);
    [[nodiscard]] Result<QList<Need>> toReconnect(UserId user, int limit);

    // All of a kind: the ids of its posts, or of its accounts. within: only of those accounts, unless it is empty.
    [[nodiscard]] Result<QStringList> allToApprove(UserId user, const QList<IntegrationId> &within);
    [[nodiscard]] Result<QStringList> allUnconfirmed(UserId user, const QList<IntegrationId> &within);
    [[nodiscard]] Result<QStringList> allMissed(UserId user, const QList<IntegrationId> &within);
    [[nodiscard]] Result<QStringList> allToReconnect(UserId user, const QList<IntegrationId> &within);

    // The names and networks of a post's accounts.
    [[nodiscard]] Outcome fill(Need &need);

private:
    Database &m_db;
};

} // namespace Postrider

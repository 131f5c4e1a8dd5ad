// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/post.h"

namespace Postrider {

class Database;

// A post's time, and the wall time that it stands for.
struct PlannedTime
{
    PostId post;
    QDateTime scheduledFor;
    QDateTime wallTime;
};

// What hangs on a time zone's rules.
class ZoneRepository final
{
public:
    explicit ZoneRepository(Database &database) : m_db(database) {}

    // The zones of posts that wait, and of posting times.
    [[nodiscard]] Result<QStringList> inUse();
    // The times of posts of that zone that wait for a wall time later than a moment, a bounded number: those next to a
    // post, by their ids.
    [[nodiscard]] Result<QList<PlannedTime>> waiting(const QByteArray &zone, const QDateTime &after, PostId next = {});
    // Accounts with posting times in that zone.
    [[nodiscard]] Result<QList<IntegrationId>> accounts(const QByteArray &zone);

private:
    Database &m_db;
};

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/platformid.h"

#include <QDateTime>
#include <QList>

namespace Postrider {

class Database;

// A delivery that was missed and is held until a person says when.
struct MissedDelivery
{
    SendingId sending; // its part 1
    DeliveryId delivery;
    PostId post;
    IntegrationId account;
    PlatformId platform = PlatformId::Mastodon;
    QString username;
    QDateTime dueAt; // UTC
    QString content;
};

class MissRepository final
{
public:
    explicit MissRepository(Database &database) : m_db(database) {}

    // Earliest first. A null user: everybody's.
    [[nodiscard]] Result<QList<MissedDelivery>> held(UserId user);

private:
    Database &m_db;
};

} // namespace Postrider

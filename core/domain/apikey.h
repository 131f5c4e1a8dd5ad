// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace Postrider {

// An assistant's key. The key itself is shown once and then known by its keyed hash only.
struct ApiKey
{
    ApiKeyId id;
    UserId userId;
    QString name;
    QString prefix;     // the first characters, to tell keys apart
    QByteArray keyHash; // HMAC-SHA-256 with the vault's pepper
    QStringList scopes; // posts:write, posts:read, analytics:read
    bool isActive = true;
    bool requiresApproval = true;
    QList<IntegrationId> allowedIntegrations; // empty: all of the user's
    int dailyBudget = 0;                      // posts a day; 0: no limit
    QJsonObject quietHours;
    QString lastClient;
    QDateTime lastUsedAt;
    QDateTime expiresAt;
    QDateTime createdAt;

    friend bool operator==(const ApiKey &, const ApiKey &) = default;
};

} // namespace Postrider

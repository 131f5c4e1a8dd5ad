// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/quiethours.h"

#include <QDateTime>
#include <QStringList>

namespace Postrider {

// An assistant's key, and what it may do. The key itself is shown once and then known by its keyed hash only.
struct ApiKey
{
    // What a key may be given; as texts, since that is what assistants and people read.
    static QString readPosts() { return QStringLiteral("posts:read"); }
    static QString writePosts() { return QStringLiteral("posts:write"); }
    static QString readAnalytics() { return QStringLiteral("analytics:read"); }
    static QStringList allScopes() { return {readPosts(), writePosts(), readAnalytics()}; }

    ApiKeyId id;
    UserId userId;
    QString name;
    QString prefix;     // the first characters, to tell keys apart
    QByteArray keyHash; // HMAC-SHA-256 with the vault's pepper
    QStringList scopes;
    bool isActive = true;
    bool requiresApproval = true;
    QList<IntegrationId> allowedIntegrations; // empty: all of the user's
    int dailyBudget = 0;                      // posts that go out on one day of the user's; 0: no limit
    QuietHours quietHours;                    // of the user's zone: nothing of it may be due then
    QString lastClient;
    QDateTime lastUsedAt; // to the minute
    QDateTime expiresAt;  // null: never
    QDateTime revokedAt;  // null unless it was taken back for good
    QDateTime createdAt;

    bool may(const QString &scope) const { return scopes.contains(scope); }
    bool mayUse(IntegrationId account) const
    {
        return allowedIntegrations.isEmpty() || allowedIntegrations.contains(account);
    }
    // Whether it opens the door at that moment.
    bool isGood(const QDateTime &now) const
    {
        return isActive && revokedAt.isNull() && (expiresAt.isNull() || now < expiresAt);
    }

    friend bool operator==(const ApiKey &, const ApiKey &) = default;
};

} // namespace Postrider

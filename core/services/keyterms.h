// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/apikey.h"

#include <QJsonObject>

namespace Postrider {

class Database;

// What a person lets a key do.
struct KeyTerms
{
    QString name;
    QStringList scopes; // of ApiKey::allScopes(), at least one
    bool requiresApproval = true;
    QList<IntegrationId> allowedIntegrations; // of the owner's; empty: all
    int dailyBudget = 0;                      // posts a day; 0: no limit
    QuietHours quietHours;
    QDateTime expiresAt; // null: never

    friend bool operator==(const KeyTerms &, const KeyTerms &) = default;
};

KeyTerms termsOf(const ApiKey &key);
void applyTerms(const KeyTerms &terms, ApiKey &key);

// InvalidInput says what is wrong with them; PastTime for an end that has passed. Store thread.
[[nodiscard]] Outcome checkTerms(Database &database, const KeyTerms &terms, UserId owner, const QDateTime &now);

QJsonObject toJson(const KeyTerms &terms);

} // namespace Postrider

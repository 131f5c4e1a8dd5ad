// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/keysmodel.h"

namespace Postrider {

// A key in words. Pure.
namespace KeyWords {

QString scope(const QString &scope); // "Write and schedule posts"
QString may(const ApiKey &key);      // "Reads posts, writes posts"
QString approval(const ApiKey &key); // "You approve each post"; empty for keys that only read
// "5 posts a day · quiet 22:00 to 07:00 · 2 accounts · until Thu 24 Dec, 10:00"; empty: none.
QString limits(const ApiKey &key, const QByteArray &zone, const QDateTime &now);
QString lastUse(const ApiKey &key, const QByteArray &zone,
                const QDateTime &now); // "Last used Mon 23 Nov, 09:12 by claude-code 2.1"
QString standing(KeysModel::Standing standing);

} // namespace KeyWords

// A start for a key's terms.
struct KeyPreset
{
    QString name;
    QString sentence;
    QStringList scopes;
    bool requiresApproval = true;
    int dailyBudget = 0;
};
QList<KeyPreset> keyPresets();

} // namespace Postrider

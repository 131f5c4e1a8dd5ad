// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/keysmodel.h"

#include "base/clock.h"
#include "models/answer.h"
#include "models/storewatch.h"

#include <algorithm>

namespace Postrider {

KeysModel::KeysModel(KeyService &keys, Actor actor, StoreWatch &watch, const Clock &clock, QObject *parent)
    : RowsModel(parent), m_keys(keys), m_actor(std::move(actor)), m_clock(clock)
{
    connect(&watch, &StoreWatch::changed, this, &KeysModel::refresh);
    refresh();
}

KeysModel::~KeysModel() = default;

KeysModel::Standing KeysModel::standingOf(const ApiKey &key, const QDateTime &now)
{
    if (key.revokedAt.isValid())
        return Standing::Revoked;
    if (key.expiresAt.isValid() && key.expiresAt <= now)
        return Standing::Expired;
    return key.isActive ? Standing::Active : Standing::Disabled;
}

QVariant KeysModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ApiKey &key = at(index.row());
    switch (role) {
    case Qt::DisplayRole: return key.name;
    case IdRole: return QVariant::fromValue(key.id);
    case OwnerRole: return QVariant::fromValue(key.userId);
    case PrefixRole: return key.prefix;
    case ScopesRole: return key.scopes;
    case StandingRole: return QVariant::fromValue(standingOf(key, m_clock.now()));
    case LastUsedRole: return key.lastUsedAt;
    case LastClientRole: return key.lastClient;
    case ExpiresRole: return key.expiresAt;
    default: return {};
    }
}

void KeysModel::refresh()
{
    if (m_isReading) {
        m_isOutdated = true;
        return;
    }
    m_isReading = true;
    answer(m_keys.list(m_actor), this, [this](const Result<QList<ApiKey>> &keys) {
        m_isReading = false;
        if (keys) {
            QList<ApiKey> rows = *keys;
            std::stable_partition(rows.begin(), rows.end(), [](const ApiKey &key) { return key.revokedAt.isNull(); });
            replace(rows);
            Q_EMIT loaded();
        } else {
            Q_EMIT failed(keys.error());
        }
        if (std::exchange(m_isOutdated, false))
            refresh();
    });
}

} // namespace Postrider

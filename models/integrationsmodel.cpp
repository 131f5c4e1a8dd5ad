// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/integrationsmodel.h"

#include "models/answer.h"
#include "models/storewatch.h"

#include <QMetaEnum>

namespace Postrider {

IntegrationsModel::IntegrationsModel(AccountService &accounts, Actor actor, StoreWatch &watch, QObject *parent)
    : RowsModel(parent), m_accounts(accounts), m_actor(std::move(actor))
{
    connect(&watch, &StoreWatch::changed, this, &IntegrationsModel::refresh);
    refresh();
}

IntegrationsModel::~IntegrationsModel() = default;

QString IntegrationsModel::nameOf(const Integration &account)
{
    return account.displayName.isEmpty() ? account.platformUsername : account.displayName;
}

QVariant IntegrationsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Integration &account = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return nameOf(account);
    case IdRole: return QVariant::fromValue(account.id);
    case OwnerRole: return QVariant::fromValue(account.userId);
    case PlatformRole: return QVariant::fromValue(account.platform);
    case UsernameRole: return account.platformUsername;
    case ServerRole: return account.serverUrl.host();
    case HealthRole: return QVariant::fromValue(account.health);
    case HealthReasonRole: return account.healthReason;
    case IsPracticeRole: return account.isPractice;
    default: return {};
    }
}

QHash<int, QByteArray> IntegrationsModel::roleNames() const
{
    auto names = QAbstractListModel::roleNames();
    const auto roles = QMetaEnum::fromType<Role>();
    for (int i = 0; i < roles.keyCount(); ++i)
        names.insert(roles.value(i), roles.key(i));
    return names;
}

void IntegrationsModel::refresh()
{
    if (m_isReading) {
        m_isOutdated = true;
        return;
    }
    m_isReading = true;
    answer(m_accounts.list(m_actor), this, [this](const Result<QList<Integration>> &accounts) { take(accounts); });
}

void IntegrationsModel::take(const Result<QList<Integration>> &accounts)
{
    m_isReading = false;
    if (accounts) {
        replace(*accounts);
        m_isLoaded = true;
        Q_EMIT loaded();
    } else {
        Q_EMIT failed(accounts.error());
    }
    if (std::exchange(m_isOutdated, false))
        refresh();
}

} // namespace Postrider

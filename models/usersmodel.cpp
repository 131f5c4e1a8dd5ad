// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/usersmodel.h"

#include "models/answer.h"
#include "models/storewatch.h"

#include <QMetaEnum>

namespace Postrider {

UsersModel::UsersModel(UserService &users, Actor actor, StoreWatch &watch, QObject *parent)
    : RowsModel(parent), m_users(users), m_actor(std::move(actor))
{
    connect(&watch, &StoreWatch::changed, this, &UsersModel::refresh);
    refresh();
}

UsersModel::~UsersModel() = default;

QVariant UsersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const User &user = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return user.name;
    case IdRole: return QVariant::fromValue(user.id);
    case EmailRole: return user.email;
    case RoleRole: return QVariant::fromValue(user.role);
    case ZoneRole: return QString::fromUtf8(user.timezone);
    default: return {};
    }
}

QHash<int, QByteArray> UsersModel::roleNames() const
{
    auto names = QAbstractListModel::roleNames();
    const auto roles = QMetaEnum::fromType<Role>();
    for (int i = 0; i < roles.keyCount(); ++i)
        names.insert(roles.value(i), roles.key(i));
    return names;
}

void UsersModel::refresh()
{
    if (m_isReading) {
        m_isOutdated = true;
        return;
    }
    m_isReading = true;
    answer(m_users.list(m_actor), this, [this](const Result<QList<User>> &users) { take(users); });
}

void UsersModel::take(const Result<QList<User>> &users)
{
    m_isReading = false;
    if (users) {
        replace(*users);
        m_isLoaded = true;
        Q_EMIT loaded();
    } else {
        Q_EMIT failed(users.error());
    }
    if (std::exchange(m_isOutdated, false))
        refresh();
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/user.h"
#include "models/rowsmodel.h"
#include "services/userservice.h"

namespace Postrider {

class StoreWatch;

// The users that the actor may see: an ADMIN everybody, others themselves. Up to date by the store's watch. GUI thread.
class UsersModel final : public RowsModel<User>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UsersModel)
public:
    enum Role {
        IdRole = Qt::UserRole, // UserId
        NameRole,              // what they are called
        EmailRole,             // what they sign in with
        RoleRole,              // User::Role
        ZoneRole,              // IANA name of their time zone
    };
    Q_ENUM(Role)

    UsersModel(UserService &users, Actor actor, StoreWatch &watch, QObject *parent = nullptr);
    ~UsersModel() override;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool isLoaded() const { return m_isLoaded; }

    void refresh();

Q_SIGNALS:
    void loaded(); // after each reading
    void failed(const Postrider::Error &error);

private:
    void take(const Result<QList<User>> &users);

    UserService &m_users;
    Actor m_actor;
    bool m_isLoaded = false;
    bool m_isReading = false;
    bool m_isOutdated = false; // the store changed while it was being read
};

} // namespace Postrider

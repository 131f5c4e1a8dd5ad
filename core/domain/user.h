// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/secret.h"

#include <QDateTime>
#include <QObject>

namespace Postrider {

// A person who signs in. The first one is ADMIN; a USER sees and touches only what it owns.
struct User
{
    Q_GADGET
public:
    enum class Role { Admin, User };
    Q_ENUM(Role)

    UserId id;
    QString email; // unique, compared without case
    QString name;
    Role role = Role::User;
    QByteArray timezone; // IANA name
    QString locale;      // BCP 47
    Secret passwordHash; // bcrypt; never leaves the store in any output
    QDateTime createdAt;
    QDateTime updatedAt;

    friend bool operator==(const User &, const User &) = default;
};

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/userservice.h"

#include <QWidget>

class QLineEdit;

namespace Postrider {

namespace Look {
class Button;
class Field;
class PasswordEdit;
class ZoneBox;
} // namespace Look

// The first step of the first run: makes the ADMIN. GUI thread.
class WhoAreYou final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WhoAreYou)
public:
    explicit WhoAreYou(UserService &users, QWidget *parent = nullptr);
    ~WhoAreYou() override;

Q_SIGNALS:
    void made(const Postrider::User &user);

private:
    bool check();
    void submit();
    void added(const Result<User> &user);
    void setZone();
    void refuse(const Error &error);
    void setBusy(bool isBusy);

    UserService &m_users;
    QLineEdit *m_name;
    QLineEdit *m_email;
    Look::PasswordEdit *m_password;
    Look::ZoneBox *m_zone;
    Look::Field *m_nameField;
    Look::Field *m_emailField;
    Look::Field *m_passwordField;
    Look::Field *m_zoneField;
    Look::Button *m_next;
    std::optional<User> m_made; // where only the zone is still to be set
};

} // namespace Postrider

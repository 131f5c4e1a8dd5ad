// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/userservice.h"

#include <QWidget>

class QHBoxLayout;

namespace Postrider {

struct Desk;

namespace Look {
class Button;
class Field;
class Monogram;
class PasswordEdit;
class Pill;
class Text;
} // namespace Look

// One user in the ADMIN's list. A new password and the removal are asked for inside the card. GUI thread.
class UserCard final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UserCard)
public:
    UserCard(Desk &desk, const User &user, QWidget *parent = nullptr);
    ~UserCard() override;

    void setUser(const User &user);

private:
    bool isSelf() const;
    QWidget *identity();
    void addActions(QHBoxLayout *row);
    QWidget *passwordPart();
    QWidget *removalPart();
    void open(QWidget *part); // null: none
    void changeRole();
    void setPassword();
    void askRemoval();
    void remove(Heritage::Kind kind);
    void tell(const QString &sentence);

    Desk &m_desk;
    User m_user;
    Look::Monogram *m_sign = nullptr;
    Look::Text *m_name = nullptr;
    Look::Text *m_email = nullptr;
    Look::Text *m_notice = nullptr;
    Look::Pill *m_role = nullptr;
    Look::Button *m_changeRole = nullptr;
    Look::Button *m_reset = nullptr;
    Look::Button *m_remove = nullptr;
    QWidget *m_passwordPart = nullptr;
    Look::PasswordEdit *m_password = nullptr;
    Look::Field *m_passwordField = nullptr;
    QWidget *m_removalPart = nullptr;
    Look::Text *m_consequence = nullptr;
};

} // namespace Postrider

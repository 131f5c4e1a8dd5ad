// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/userservice.h"

#include <QWidget>

class QLineEdit;

namespace Postrider {

struct Desk;

namespace Look {
class Button;
class Field;
class PasswordEdit;
class Segments;
} // namespace Look

// The form in which an ADMIN adds a user, inside the page. GUI thread.
class AddUser final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AddUser)
public:
    explicit AddUser(Desk &desk, QWidget *parent = nullptr);
    ~AddUser() override;

    void open(); // empty
    void close();

Q_SIGNALS:
    void closed();

private:
    bool check();
    void submit();
    void added(const Result<User> &user);

    Desk &m_desk;
    QLineEdit *m_name;
    QLineEdit *m_email;
    Look::PasswordEdit *m_password;
    Look::Segments *m_role;
    Look::Field *m_nameField;
    Look::Field *m_emailField;
    Look::Field *m_passwordField;
    Look::Button *m_submit;
};

} // namespace Postrider

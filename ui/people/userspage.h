// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Postrider {

class AddUser;
class UsersModel;
struct Desk;
struct Error;

namespace Look {
class Button;
class Text;
} // namespace Look

// For ADMIN: who may sign in, as what; add, role, reset password, remove. GUI thread.
class UsersPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UsersPage)
public:
    explicit UsersPage(Desk &desk, QWidget *parent = nullptr);
    ~UsersPage() override;

private:
    void tell(const Error &error);

    Desk &m_desk;
    UsersModel *m_model;
    Look::Button *m_add;
    AddUser *m_form;
    Look::Text *m_notice;
};

} // namespace Postrider

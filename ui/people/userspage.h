// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Postrider {

struct Desk;

// For ADMIN: who may sign in, as what; add, role, reset password, remove.
class UsersPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UsersPage)
public:
    explicit UsersPage(Desk &desk, QWidget *parent = nullptr);
    ~UsersPage() override;
};

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/userspage.h"

namespace Postrider {

UsersPage::UsersPage(Desk &, QWidget *parent) : QWidget(parent) {}

UsersPage::~UsersPage() = default;

} // namespace Postrider

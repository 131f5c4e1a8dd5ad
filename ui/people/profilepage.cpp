// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/profilepage.h"

namespace Postrider {

ProfilePage::ProfilePage(Desk &, QWidget *parent) : QWidget(parent) {}

ProfilePage::~ProfilePage() = default;

} // namespace Postrider

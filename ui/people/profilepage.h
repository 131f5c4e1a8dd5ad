// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Postrider {

struct Desk;

// Own name, e-mail, password, time zone.
class ProfilePage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProfilePage)
public:
    explicit ProfilePage(Desk &desk, QWidget *parent = nullptr);
    ~ProfilePage() override;
};

} // namespace Postrider

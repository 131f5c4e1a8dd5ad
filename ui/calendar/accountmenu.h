// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QMenu>

class QActionGroup;

namespace Postrider {

class CalendarModel;

// Whose posts the calendar shows: all accounts', or one's.
class AccountMenu final : public QMenu
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountMenu)
public:
    explicit AccountMenu(const CalendarModel &model, QWidget *parent = nullptr);
    ~AccountMenu() override;

    IntegrationId account() const { return m_account; } // null: all

Q_SIGNALS:
    void chosen(const QString &name);

private:
    void fill();
    void add(const QString &name, IntegrationId account, const QIcon &icon);
    void choose(const QString &name, IntegrationId account);

    const CalendarModel &m_model;
    QActionGroup *m_group = nullptr;
    IntegrationId m_account;
};

} // namespace Postrider

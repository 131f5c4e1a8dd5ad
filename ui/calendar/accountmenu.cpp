// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/accountmenu.h"

#include "models/calendarmodel.h"
#include "ui/look/icons.h"

#include <QActionGroup>

namespace Postrider {

AccountMenu::AccountMenu(const CalendarModel &model, QWidget *parent) : QMenu(parent), m_model(model)
{
    connect(&model, &CalendarModel::accountsChanged, this, &AccountMenu::fill);
    fill();
}

AccountMenu::~AccountMenu() = default;

void AccountMenu::fill()
{
    clear();
    delete m_group;
    m_group = new QActionGroup(this);
    bool isThere = m_account.isNull();
    for (const Integration &account : m_model.accounts())
        isThere = isThere || account.id == m_account;
    add(tr("All accounts"), {}, {});
    if (!m_model.accounts().isEmpty())
        addSeparator();
    for (const Integration &account : m_model.accounts())
        add(account.platformUsername, account.id, Look::platformIcon(account.platform));
    if (!isThere) // it was removed meanwhile
        choose(tr("All accounts"), {});
}

void AccountMenu::add(const QString &name, IntegrationId account, const QIcon &icon)
{
    QAction *action = addAction(icon, name);
    action->setCheckable(true);
    action->setChecked(account == m_account);
    m_group->addAction(action);
    connect(action, &QAction::triggered, this, [this, name, account] { choose(name, account); });
}

void AccountMenu::choose(const QString &name, IntegrationId account)
{
    m_account = account;
    Q_EMIT chosen(name);
}

} // namespace Postrider

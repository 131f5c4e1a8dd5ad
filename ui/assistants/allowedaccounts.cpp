// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistants/allowedaccounts.h"

#include "models/answer.h"
#include "ui/desk/desk.h"
#include "ui/look/icons.h"
#include "ui/look/tokens.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kId = "accountId"; // of a check box

QVBoxLayout *columnIn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Look::Space::kTiny);
    return column;
}

} // namespace

AllowedAccounts::AllowedAccounts(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_all(new QCheckBox(tr("All, later ones too"))), m_some(new QWidget)
{
    m_all->setObjectName(u"allAccounts"_s);
    m_some->setObjectName(u"keyAccounts"_s);
    columnIn(m_some);
    QVBoxLayout *column = columnIn(this);
    column->addWidget(m_all);
    column->addWidget(m_some);
    connect(m_all, &QCheckBox::toggled, m_some, &QWidget::setHidden);
}

AllowedAccounts::~AllowedAccounts() = default;

void AllowedAccounts::show(UserId owner, const QList<IntegrationId> &allowed)
{
    m_all->setChecked(allowed.isEmpty());
    m_some->setHidden(allowed.isEmpty());
    answer(m_desk.accounts.list(m_desk.actor), this,
           [this, owner, allowed](const Result<QList<Integration>> &accounts) {
               qDeleteAll(m_some->findChildren<QCheckBox *>());
               if (!accounts) {
                   Q_EMIT failed(accounts.error());
                   return;
               }
               for (const Integration &account : *accounts) {
                   if (account.userId != owner)
                       continue;
                   auto *box = new QCheckBox(account.platformUsername);
                   box->setObjectName(u"allow-"_s + account.id.toString());
                   box->setIcon(Look::platformIcon(account.platform));
                   box->setProperty(kId, account.id.toString());
                   box->setChecked(allowed.contains(account.id));
                   m_some->layout()->addWidget(box);
               }
               Q_EMIT read();
           });
}

bool AllowedAccounts::isAll() const
{
    return m_all->isChecked();
}

QList<IntegrationId> AllowedAccounts::chosen() const
{
    QList<IntegrationId> chosen;
    const auto boxes = m_some->findChildren<QCheckBox *>();
    for (const QCheckBox *box : boxes) {
        if (!isAll() && box->isChecked())
            chosen << IntegrationId::fromString(box->property(kId).toString());
    }
    return chosen;
}

} // namespace Postrider

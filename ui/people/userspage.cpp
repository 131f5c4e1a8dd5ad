// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/userspage.h"

#include "models/usersmodel.h"
#include "services/wording.h"
#include "ui/desk/desk.h"
#include "ui/look/widgets.h"
#include "ui/people/adduser.h"
#include "ui/people/usercard.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;
using Look::Space::kHuge;
using Look::Space::kLarge;
using Look::Space::kMedium;

UsersPage::UsersPage(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_model(new UsersModel(desk.users, desk.actor, desk.watch, this)),
      m_add(new Button(tr("Add user"), Button::Kind::Primary)), m_form(new AddUser(desk)),
      m_notice(new Look::Text({}, Look::Size::Secondary))
{
    auto *header = new Look::PageHeader(tr("Users"));
    m_add->setObjectName(u"addUser"_s);
    header->tools()->addWidget(m_add);
    m_notice->setTone(Look::Tone::Bad);
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_form->hide();

    auto *inside = new QWidget;
    auto *around = new QVBoxLayout(inside);
    around->setContentsMargins(0, 0, 0, kLarge);
    auto *column = new QWidget;
    column->setMaximumWidth(960);
    auto *parts = new QVBoxLayout(column);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(kMedium);
    parts->addWidget(m_notice);
    parts->addWidget(m_form);
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(kMedium);
    parts->addLayout(m_cards);
    around->addWidget(column);
    around->addStretch(1);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(inside);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(kHuge, kLarge, kHuge, 0);
    outer->setSpacing(kLarge);
    outer->addWidget(header);
    outer->addWidget(area, 1);

    m_add->setVisible(desk.actor.isAdmin());
    connect(m_add, &Button::clicked, this, [this] {
        m_add->setEnabled(false); // the form has the primary action now
        m_form->open();
    });
    connect(m_form, &AddUser::closed, this, [this] {
        m_add->setEnabled(true);
        m_add->setFocus();
    });
    using Model = QAbstractItemModel;
    connect(m_model, &Model::rowsInserted, this, [this](const QModelIndex &, int a, int b) { insert(a, b); });
    connect(m_model, &Model::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int a, int b) { remove(a, b); });
    connect(m_model, &Model::rowsMoved, this, &UsersPage::reorder);
    connect(m_model, &Model::dataChanged, this,
            [this](const QModelIndex &a, const QModelIndex &b) { update(a.row(), b.row()); });
    connect(m_model, &UsersModel::loaded, this, [this] { m_notice->hide(); });
    connect(m_model, &UsersModel::failed, this, &UsersPage::tell);
}

UsersPage::~UsersPage() = default;

void UsersPage::insert(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_cards->insertWidget(row, new UserCard(m_desk, m_model->at(row)));
}

void UsersPage::remove(int first, int last)
{
    for (int row = last; row >= first; --row) {
        QLayoutItem *item = m_cards->takeAt(row);
        item->widget()->deleteLater();
        delete item;
    }
}

void UsersPage::update(int first, int last)
{
    for (int row = first; row <= last; ++row)
        qobject_cast<UserCard *>(m_cards->itemAt(row)->widget())->setUser(m_model->at(row));
}

void UsersPage::reorder()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        auto *card = findChild<UserCard *>(u"user-"_s + m_model->at(row).id.toString());
        m_cards->removeWidget(card);
        m_cards->insertWidget(row, card);
    }
}

void UsersPage::tell(const Error &error)
{
    m_notice->setText(sentenceFor(error));
    m_notice->show();
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/userspage.h"

#include "models/usersmodel.h"
#include "services/wording.h"
#include "ui/desk/desk.h"
#include "ui/look/cardlist.h"
#include "ui/look/widgets.h"
#include "ui/people/adduser.h"
#include "ui/people/usercard.h"

#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;
using Look::Space::kHuge;
using Look::Space::kLarge;

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

    auto *cards = new Look::CardList(
        *m_model,
        {[this](int row) { return new UserCard(m_desk, m_model->at(row)); },
         [this](QWidget *card, int row) { qobject_cast<UserCard *>(card)->setUser(m_model->at(row)); }});
    cards->head()->addWidget(m_notice);
    cards->head()->addWidget(m_form);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(kHuge, kLarge, kHuge, 0);
    outer->setSpacing(kLarge);
    outer->addWidget(header);
    outer->addWidget(cards, 1);

    m_add->setVisible(desk.actor.isAdmin());
    connect(m_add, &Button::clicked, this, [this] {
        m_add->setEnabled(false); // the form has the primary action now
        m_form->open();
    });
    connect(m_form, &AddUser::closed, this, [this] {
        m_add->setEnabled(true);
        m_add->setFocus();
    });
    connect(m_model, &UsersModel::loaded, this, [this] { m_notice->hide(); });
    connect(m_model, &UsersModel::failed, this, &UsersPage::tell);
}

UsersPage::~UsersPage() = default;

void UsersPage::tell(const Error &error)
{
    m_notice->setText(sentenceFor(error));
    m_notice->show();
}

} // namespace Postrider

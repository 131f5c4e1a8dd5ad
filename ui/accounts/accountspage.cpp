// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountspage.h"

#include "models/answer.h"
#include "models/integrationsmodel.h"
#include "services/wording.h"
#include "ui/accounts/accountcard.h"
#include "ui/accounts/connectpage.h"
#include "ui/accounts/networkchoice.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/look/cardlist.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;
using Look::Space::kHuge;
using Look::Space::kLarge;
using Look::Space::kMedium;

namespace {

AccountCard *cardIn(QWidget *widget)
{
    return qobject_cast<AccountCard *>(widget);
}

} // namespace

AccountsPage::AccountsPage(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_model(new IntegrationsModel(desk.accounts, desk.actor, desk.watch, this)),
      m_stack(new QStackedWidget)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(kHuge, kLarge, kHuge, 0);
    outer->addWidget(m_stack);
    m_stack->addWidget(list());
    m_choice = choice();
    m_stack->addWidget(m_choice);

    connect(m_model, &IntegrationsModel::loaded, this, &AccountsPage::showState);
    connect(m_model, &IntegrationsModel::failed, this, &AccountsPage::tell);
}

AccountsPage::~AccountsPage() = default;

QWidget *AccountsPage::list()
{
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kLarge);
    auto *header = new Look::PageHeader(tr("Accounts"));
    m_connect = new Button(tr("Connect account"), Button::Kind::Primary);
    m_connect->setObjectName(u"connectAccount"_s);
    header->tools()->addWidget(m_connect);
    column->addWidget(header);
    connect(m_connect, &Button::clicked, this, [this] { connectAccount({}); });

    m_cards = new Look::CardList(*m_model,
                                 {[this](int row) { return makeCard(m_model->at(row)); },
                                  [this](QWidget *card, int row) { cardIn(card)->setAccount(m_model->at(row)); }});
    column->addWidget(m_cards, 1);

    auto *empty = new Look::EmptyState(
        u"accounts"_s, tr("No accounts yet"),
        tr("Connect one of your own, or try everything out on the practice network, which "
           "lives inside Postrider."));
    empty->setObjectName(u"noAccounts"_s);
    auto *practice = empty->addAction(tr("Practice network"));
    practice->setObjectName(u"practice"_s);
    auto *connectFirst = empty->addAction(tr("Connect account"), Button::Kind::Primary);
    connectFirst->setObjectName(u"connectFirst"_s);
    connect(practice, &Button::clicked, this, &AccountsPage::connectPractice);
    connect(connectFirst, &Button::clicked, this, [this] { connectAccount({}); });
    empty->hide();
    m_empty = empty;
    column->addWidget(m_empty, 1);
    return list;
}

QWidget *AccountsPage::choice()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kLarge);
    auto *header = new QHBoxLayout;
    header->setSpacing(kMedium);
    auto *back = Button::withIcon(u"back"_s, tr("Back"));
    back->setObjectName(u"back"_s);
    header->addWidget(back);
    header->addWidget(new Look::PageHeader(tr("Connect account")), 1);
    column->addLayout(header);
    auto *networks = new NetworkChoice(m_desk.networks.all());
    column->addWidget(Look::scrolledColumn(networks), 1);
    page->setFocusProxy(networks);
    connect(back, &Button::clicked, this, &AccountsPage::showList);
    connect(networks, &NetworkChoice::chosen, this, [this](PlatformId platform) { connectAccount(platform); });
    connect(networks, &NetworkChoice::practiceChosen, this, &AccountsPage::connectPractice);
    return page;
}

void AccountsPage::connectAccount(std::optional<PlatformId> platform)
{
    const auto networks = m_desk.networks.all();
    const bool isKnown = platform && std::any_of(networks.begin(), networks.end(), [&](const NetworkInfo &network) {
                             return network.id == *platform;
                         });
    if (isKnown)
        return open(new ConnectPage(m_desk, m_desk.networks.info(*platform), {}));
    m_stack->setCurrentWidget(m_choice);
    m_choice->setFocus();
}

void AccountsPage::connectPractice()
{
    open(ConnectPage::practice(m_desk));
}

void AccountsPage::reconnect(IntegrationId account)
{
    answer(m_desk.accounts.show(m_desk.actor, account), this, [this](const Result<Integration> &found) {
        if (found)
            signInAgain(*found);
        else
            m_desk.go.toast(sentenceFor(found.error()));
    });
}

void AccountsPage::signInAgain(const Integration &account)
{
    if (account.isPractice)
        return connectPractice();
    open(new ConnectPage(m_desk, m_desk.networks.info(account.platform), account));
}

void AccountsPage::open(ConnectPage *page)
{
    showList(); // one at a time: what the page before waited for is given up
    m_stack->addWidget(page);
    m_stack->setCurrentWidget(page);
    page->setFocus();
    connect(page, &ConnectPage::backAsked, this, &AccountsPage::showList);
}

void AccountsPage::showList()
{
    m_stack->setCurrentIndex(0);
    while (m_stack->count() > 2) {
        QWidget *page = m_stack->widget(2);
        m_stack->removeWidget(page);
        page->deleteLater();
    }
}

QWidget *AccountsPage::makeCard(const Integration &account)
{
    auto *card = new AccountCard(m_desk, account, ownerOf(account));
    connect(card, &AccountCard::reconnectAsked, this, &AccountsPage::signInAgain);
    const bool isAnothers = account.userId != m_desk.actor.id;
    if (isAnothers && !m_owners.contains(account.userId))
        readOwners();
    return card;
}

void AccountsPage::showState()
{
    if (QWidget *error = std::exchange(m_error, nullptr))
        error->deleteLater();
    const bool isEmpty = m_model->rowCount() == 0;
    m_cards->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_connect->setVisible(!isEmpty); // the one primary button is the empty state's then
}

void AccountsPage::readOwners()
{
    answer(m_desk.users.list(m_desk.actor), this, [this](const Result<QList<User>> &users) {
        if (!users)
            return; // the cards say less, and the next reading may know
        for (const User &user : *users)
            m_owners.insert(user.id, user.name);
        for (auto *card : findChildren<AccountCard *>())
            card->setOwner(ownerOf(card->account()));
    });
}

QString AccountsPage::ownerOf(const Integration &account) const
{
    return account.userId == m_desk.actor.id ? QString() : m_owners.value(account.userId);
}

void AccountsPage::tell(const Error &error)
{
    if (m_error)
        return;
    m_error = new Look::ErrorCard({tr("The accounts can't be shown"), sentenceFor(error), {}, {}});
    m_cards->head()->addWidget(m_error);
}

} // namespace Postrider

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

constexpr int kWidest = 960;

QScrollArea *scrolling(QWidget *inside)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(inside);
    return area;
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

    using Model = QAbstractItemModel;
    connect(m_model, &Model::rowsInserted, this, [this](const QModelIndex &, int a, int b) { insert(a, b); });
    connect(m_model, &Model::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int a, int b) { remove(a, b); });
    connect(m_model, &Model::rowsMoved, this, &AccountsPage::reorder);
    connect(m_model, &Model::dataChanged, this,
            [this](const QModelIndex &a, const QModelIndex &b) { update(a.row(), b.row()); });
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

    auto *inside = new QWidget;
    auto *around = new QVBoxLayout(inside);
    around->setContentsMargins(0, 0, 0, kLarge);
    auto *cards = new QWidget;
    cards->setMaximumWidth(kWidest);
    m_cards = new QVBoxLayout(cards);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(kMedium);
    around->addWidget(cards);
    around->addStretch(1);
    m_area = scrolling(inside);
    column->addWidget(m_area, 1);

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
    networks->setMaximumWidth(kWidest);
    auto *inside = new QWidget;
    auto *around = new QVBoxLayout(inside);
    around->setContentsMargins(0, 0, 0, kLarge);
    around->addWidget(networks);
    around->addStretch(1);
    column->addWidget(scrolling(inside), 1);
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

void AccountsPage::reconnect(const Integration &account)
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

void AccountsPage::insert(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const Integration &account = m_model->at(row);
        auto *card = new AccountCard(m_desk, account, ownerOf(account));
        connect(card, &AccountCard::reconnectAsked, this, &AccountsPage::reconnect);
        m_cards->insertWidget(row, card);
        const bool isAnothers = account.userId != m_desk.actor.id;
        if (isAnothers && !m_owners.contains(account.userId))
            readOwners();
    }
}

void AccountsPage::remove(int first, int last)
{
    for (int row = last; row >= first; --row) {
        QLayoutItem *item = m_cards->takeAt(row);
        item->widget()->deleteLater();
        delete item;
    }
}

void AccountsPage::update(int first, int last)
{
    for (int row = first; row <= last; ++row)
        qobject_cast<AccountCard *>(m_cards->itemAt(row)->widget())->setAccount(m_model->at(row));
}

void AccountsPage::reorder()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        auto *card = findChild<AccountCard *>(u"account-"_s + m_model->at(row).id.toString());
        m_cards->removeWidget(card);
        m_cards->insertWidget(row, card);
    }
}

void AccountsPage::showState()
{
    if (QWidget *error = std::exchange(m_error, nullptr))
        error->deleteLater();
    const bool isEmpty = m_model->rowCount() == 0;
    m_area->setVisible(!isEmpty);
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
    m_error->setMaximumWidth(kWidest);
    m_cards->addWidget(m_error);
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/connectpage.h"

#include "models/answer.h"
#include "services/wording.h"
#include "ui/accounts/connectedcard.h"
#include "ui/accounts/connectform.h"
#include "ui/accounts/connecting.h"
#include "ui/accounts/connectwords.h"
#include "ui/accounts/identitychoice.h"
#include "ui/accounts/waitcard.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/look/cardlist.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;

ConnectPage::ConnectPage(Desk &desk, const QString &title, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_column(new QVBoxLayout), m_connecting(new Connecting(desk, this)),
      m_wait(new WaitCard), m_choice(new IdentityChoice)
{
    auto *header = new QHBoxLayout;
    auto *back = Button::withIcon(u"back"_s, tr("Back"));
    back->setObjectName(u"back"_s);
    header->setSpacing(Look::Space::kMedium);
    header->addWidget(back);
    header->addWidget(new Look::PageHeader(title), 1);

    auto *middle = new QWidget;
    middle->setMaximumWidth(560);
    middle->setLayout(m_column);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Look::Space::kLarge);
    m_column->addWidget(m_wait);
    m_column->addWidget(m_choice);
    m_choice->hide();
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(Look::Space::kLarge);
    outer->addLayout(header);
    outer->addWidget(Look::scrolledColumn(middle), 1);

    connect(back, &Button::clicked, this, &ConnectPage::backAsked);
    connect(m_wait, &WaitCard::cancelled, m_connecting, &Connecting::cancel);
    connect(m_wait, &WaitCard::codeGiven, m_connecting, &Connecting::giveCode);
    connect(m_wait, &WaitCard::copied, this, [this] { m_desk.go.toast(tr("Copied.")); });
    connect(m_connecting, &Connecting::opened, m_wait, &WaitCard::setAddress);
    connect(m_connecting, &Connecting::choiceAsked, this, [this](const QList<Identity> &identities) {
        m_choice->offer(identities);
        showPart(m_choice);
        m_choice->setFocus();
        window()->raise(); // the person is in the browser now
        window()->activateWindow();
    });
    connect(m_choice, &IdentityChoice::chosen, this, [this](const QString &accountId) {
        m_wait->waitFor(tr("Connecting"));
        showPart(m_wait);
        m_connecting->choose(accountId);
    });
    connect(m_connecting, &Connecting::done, this, &ConnectPage::done);
    connect(m_connecting, &Connecting::failed, this, &ConnectPage::failed);
}

ConnectPage::ConnectPage(Desk &desk, const NetworkInfo &network, const std::optional<Integration> &again,
                         QWidget *parent)
    : ConnectPage(desk, again ? tr("Reconnect %1").arg(again->platformUsername) : tr("Connect %1").arg(network.name),
                  parent)
{
    m_again = again;
    setForm(network);
}

ConnectPage *ConnectPage::practice(Desk &desk, QWidget *parent)
{
    auto *page = new ConnectPage(desk, tr("Practice network"), parent);
    page->m_networkName = tr("The practice network");
    page->connectPractice();
    return page;
}

ConnectPage::~ConnectPage() = default;

void ConnectPage::setForm(const NetworkInfo &network)
{
    m_networkName = network.name;
    m_form = new ConnectForm(network);
    m_column->addWidget(m_form);
    if (m_again)
        m_form->setServer(m_again->serverUrl.toString());
    if (m_again)
        m_connecting->insistOn(m_again->platformAccountId);
    connect(m_form, &ConnectForm::copied, this, [this] { m_desk.go.toast(tr("Copied.")); });
    connect(m_form, &ConnectForm::browserAsked, this,
            [this, id = network.id](const QString &server, SignInDesk::Redirect redirect) {
                begin();
                m_isByToken = false;
                m_wait->waitForBrowser(redirect == SignInDesk::Redirect::OutOfBand);
                m_connecting->throughBrowser(id, server, redirect);
            });
    connect(m_form, &ConnectForm::appGiven, this, &ConnectPage::keepApp);
    connect(m_form, &ConnectForm::tokenGiven, this,
            [this, id = network.id](const QString &server, const QString &token) {
                begin();
                m_isByToken = true;
                m_wait->waitFor(tr("Asking %1 whose token that is").arg(m_networkName));
                m_connecting->byToken(id, server, token);
            });
    showPart(m_form);
    setFocusProxy(m_form);
}

void ConnectPage::keepApp(const NewDeveloperApp &app)
{
    answer(m_desk.apps.add(m_desk.actor, app), this, [this](const Result<DeveloperApp> &kept) {
        if (kept)
            m_form->goOn();
        else
            m_form->refuseApp(sentenceFor(kept.error()));
    });
}

void ConnectPage::begin()
{
    dropStory();
    showPart(m_wait);
}

void ConnectPage::connectPractice()
{
    begin();
    m_wait->waitFor(tr("Starting the practice network"));
    m_connecting->withPractice();
}

void ConnectPage::showPart(QWidget *part)
{
    m_wait->setVisible(part == m_wait);
    m_choice->setVisible(part == m_choice);
    if (m_form)
        m_form->setVisible(part == m_form);
}

void ConnectPage::dropStory()
{
    if (QWidget *story = std::exchange(m_story, nullptr))
        story->deleteLater();
}

void ConnectPage::done(const Integration &account)
{
    showPart(nullptr);
    auto *card = new ConnectedCard(account, m_again);
    m_column->insertWidget(0, card);
    connect(card, &ConnectedCard::writeAsked, this, [this] {
        Q_EMIT backAsked();
        m_desk.go.compose();
    });
    connect(card, &ConnectedCard::doneAsked, this, &ConnectPage::backAsked);
    card->setFocus();
    // The person is in the browser now, and what they want to see is here.
    window()->raise();
    window()->activateWindow();
}

void ConnectPage::failed(const Error &error)
{
    showPart(m_form);
    const bool isWrongInput = error.kind == Error::Kind::InvalidInput && m_form;
    if (isWrongInput) {
        if (m_isByToken && !error.detail.contains(u"server"_s, Qt::CaseInsensitive))
            m_form->refuseToken(sentenceFor(error));
        else
            m_form->refuseServer(sentenceFor(error));
        return;
    }
    if (isGivenUp(error)) {
        if (m_form)
            m_form->setFocus();
        return;
    }
    auto *story = new Look::ErrorCard(storyFor(error, m_networkName));
    story->setObjectName(u"connectError"_s);
    m_story = story;
    if (!m_form) {
        auto *again = story->addAction(tr("Try again"), Button::Kind::Primary);
        again->setObjectName(u"tryAgain"_s);
        connect(again, &Button::clicked, this, &ConnectPage::connectPractice);
    }
    m_column->insertWidget(0, story);
    if (m_form)
        m_form->setFocus();
}

} // namespace Postrider

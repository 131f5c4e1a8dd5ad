// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistants/assistantspage.h"

#include "models/answer.h"
#include "models/keysmodel.h"
#include "models/storewatch.h"
#include "services/wording.h"
#include "ui/assistants/folderscard.h"
#include "ui/assistants/keycard.h"
#include "ui/assistants/keyform.h"
#include "ui/assistants/rulescard.h"
#include "ui/assistants/secretcard.h"
#include "ui/assistants/setupcard.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/look/cardlist.h"
#include "ui/look/icons.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace Look;

namespace {

KeyCard *cardIn(QWidget *widget)
{
    return qobject_cast<KeyCard *>(widget);
}

} // namespace

AssistantsPage::AssistantsPage(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_model(new KeysModel(desk.keys, desk.actor, desk.watch, desk.clock, this)),
      m_form(new KeyForm(desk)), m_secret(new SecretCard)
{
    setObjectName(u"assistantsPage"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(Space::kHuge, Space::kLarge, Space::kHuge, 0);
    outer->setSpacing(Space::kLarge);
    outer->addWidget(makeHeader());
    m_cards = new CardList(*m_model,
                           {[this](int row) {
                                const ApiKey key = m_model->at(row);
                                auto *card = new KeyCard(m_desk, key);
                                connect(card, &KeyCard::changeAsked, this, [this](const ApiKey &asked) {
                                    openForm();
                                    m_form->openFor(asked);
                                });
                                card->setOwner(m_owners.value(key.userId));
                                if (key.userId != m_desk.actor.id && !m_owners.contains(key.userId))
                                    readOwners();
                                return card;
                            },
                            [this](QWidget *card, int row) { cardIn(card)->setKey(m_model->at(row)); }});
    fillHead();
    outer->addWidget(m_cards, 1);
    connect(m_model, &KeysModel::loaded, this, &AssistantsPage::showState);
    connect(m_model, &KeysModel::failed, this, &AssistantsPage::tell);
    connect(&desk.watch, &StoreWatch::changed, this, &AssistantsPage::readRules);
    readRules();
}

AssistantsPage::~AssistantsPage() = default;

QWidget *AssistantsPage::makeHeader()
{
    auto *header = new PageHeader(tr("Assistants"));
    auto *audit = new Button(tr("What they did"), Button::Kind::Quiet);
    audit->setObjectName(u"toAudit"_s);
    m_pause = new Button(tr("Pause all assistants"));
    m_pause->setObjectName(u"pauseAssistants"_s);
    m_pause->setIcon(icon(u"pause"_s));
    m_pause->setVisible(m_desk.actor.isAdmin());
    m_add = new Button(tr("New key"), Button::Kind::Primary);
    m_add->setObjectName(u"newKeyButton"_s);
    for (Button *button : {audit, m_pause, m_add})
        header->tools()->addWidget(button);
    connect(audit, &Button::clicked, this, [this] { m_desk.go.show(Navigator::Page::Audit); });
    connect(m_pause, &Button::clicked, this, [this] { pauseAll(!m_rules.isPaused); });
    connect(m_add, &Button::clicked, this, [this] {
        openForm();
        m_form->openNew();
    });
    return header;
}

QWidget *AssistantsPage::makePausedCard()
{
    auto *card = new Card(nullptr, Tone::Calm);
    card->setObjectName(u"assistantsPaused"_s);
    auto *row = new QHBoxLayout;
    auto *sentence = new Text(tr("All assistants are paused: they may read, and change nothing."), Size::Body,
                              Weight::Medium);
    sentence->setWordWrap(true);
    row->addWidget(sentence, 1);
    if (m_desk.actor.isAdmin()) {
        auto *resume = new Button(tr("Let them go on"));
        resume->setObjectName(u"resumeAssistants"_s);
        row->addWidget(resume);
        connect(resume, &Button::clicked, this, [this] { pauseAll(false); });
    }
    card->body()->addLayout(row);
    return card;
}

QWidget *AssistantsPage::makeEmpty()
{
    auto *empty = new EmptyState(
        u"keys"_s, tr("No assistant has a key yet"),
        tr("Give one to Claude, Cursor or another program. It drafts and schedules; you decide "
           "what goes out."));
    empty->setObjectName(u"noKeys"_s);
    auto *first = empty->addAction(tr("Make a key"), Button::Kind::Primary);
    first->setObjectName(u"firstKey"_s);
    connect(first, &Button::clicked, m_add, &QAbstractButton::click);
    return empty;
}

void AssistantsPage::fillHead()
{
    m_paused = makePausedCard();
    m_empty = makeEmpty();
    for (QWidget *part : QList<QWidget *>{m_paused, m_secret, m_form, m_empty}) {
        part->hide();
        m_cards->head()->addWidget(part);
    }
    m_cards->foot()->addWidget(new SetupCard(m_desk));
    m_cards->foot()->addWidget(new FoldersCard(m_desk));
    if (m_desk.actor.isAdmin()) {
        m_ruling = new RulesCard(m_desk);
        m_cards->foot()->addWidget(m_ruling);
        connect(m_ruling, &RulesCard::holdsCommandLineAsked, this, [this](bool holds) {
            AssistantRules rules = m_rules;
            rules.holdsCommandLine = holds;
            setRules(rules, holds ? tr("The command line waits for you now.") : tr("The command line waits no more."));
        });
    }
    connect(m_form, &KeyForm::closed, this, [this] {
        m_form->hide();
        showState();
        m_add->setFocus();
    });
    connect(m_form, &KeyForm::made, this, [this](const QString &name, const Secret &secret) {
        m_form->hide();
        m_secret->show(name, secret);
        showState();
    });
    connect(m_secret, &SecretCard::copied, this, [this] { m_desk.go.toast(tr("Copied.")); });
    connect(m_secret, &SecretCard::done, this, [this] {
        m_secret->hide();
        showState();
    });
}

void AssistantsPage::openForm()
{
    m_secret->hide();
    m_empty->hide();
    m_form->show();
    m_add->hide(); // the form has the one primary button now
}

void AssistantsPage::showState()
{
    if (QWidget *error = std::exchange(m_error, nullptr))
        error->deleteLater();
    const bool isBusy = m_form->isVisibleTo(this) || m_secret->isVisibleTo(this);
    const bool isEmpty = m_model->rowCount() == 0 && !isBusy;
    m_empty->setVisible(isEmpty);
    m_add->setVisible(!isEmpty && !m_form->isVisibleTo(this));
}

void AssistantsPage::readRules()
{
    answer(m_desk.keys.rules(), this, [this, round = m_round](const Result<AssistantRules> &rules) {
        if (rules && round == m_round)
            takeRules(*rules);
    });
}

void AssistantsPage::takeRules(const AssistantRules &rules)
{
    m_rules = rules;
    m_paused->setVisible(rules.isPaused);
    m_pause->setVisible(m_desk.actor.isAdmin() && !rules.isPaused);
    if (m_ruling)
        m_ruling->show(rules);
}

void AssistantsPage::pauseAll(bool isPaused)
{
    AssistantRules rules = m_rules;
    rules.isPaused = isPaused;
    setRules(rules, isPaused ? tr("All assistants are paused.") : tr("Assistants go on."));
}

void AssistantsPage::setRules(const AssistantRules &rules, const QString &done)
{
    ++m_round;
    answer(m_desk.keys.setRules(m_desk.actor, rules), this, [this, done](const Outcome &outcome) {
        m_desk.go.toast(outcome ? done : sentenceFor(outcome.error()));
        readRules();
    });
}

void AssistantsPage::readOwners()
{
    answer(m_desk.users.list(m_desk.actor), this, [this](const Result<QList<User>> &users) {
        if (!users)
            return; // the cards say less, and the next reading may know
        for (const User &user : *users) {
            if (user.id != m_desk.actor.id)
                m_owners.insert(user.id, user.name);
        }
        for (int row = 0; row < m_cards->count(); ++row)
            cardIn(m_cards->cardAt(row))->setOwner(m_owners.value(m_model->at(row).userId));
    });
}

void AssistantsPage::tell(const Error &error)
{
    if (m_error)
        return;
    m_error = new ErrorCard({tr("The keys can't be shown"), sentenceFor(error), {}, {}});
    m_cards->head()->addWidget(m_error);
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/firstrun.h"

#include "ui/desk/preferences.h"
#include "ui/look/icons.h"
#include "ui/look/tile.h"
#include "ui/look/widgets.h"
#include "ui/people/column.h"
#include "ui/people/stepdots.h"
#include "ui/people/whoareyou.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;
using Look::Text;
using Look::Tile;

namespace {

Text *soft(const QString &sentence)
{
    auto *text = new Text(sentence, Look::Size::Body, Look::Weight::Regular, Text::Ink::Soft);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignHCenter);
    return text;
}

} // namespace

FirstRun::FirstRun(UserService &users, Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_preferences(preferences), m_dots(new StepDots(3)), m_sign(new QLabel),
      m_title(new Text({}, Look::Size::Number, Look::Weight::Strong)), m_sentence(soft({}))
{
    m_sign->setAlignment(Qt::AlignCenter);
    m_sign->setPixmap(Look::programIcon().pixmap(QSize(48, 48), devicePixelRatioF()));
    m_title->setObjectName(u"title"_s);
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    auto *column = new Column(420, this);
    column->body()->addWidget(m_sign);
    column->body()->addWidget(m_title);
    column->body()->addWidget(m_sentence);
    column->body()->addSpacing(Look::Space::kSmall);
    // Not a stack, which is as tall as its tallest page.
    auto *who = new WhoAreYou(users);
    m_steps = {who, firstAccount(), background()};
    for (QWidget *step : std::as_const(m_steps))
        column->body()->addWidget(step);
    column->body()->addSpacing(Look::Space::kSmall);
    column->body()->addWidget(m_dots, 0, Qt::AlignHCenter);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(column);
    connect(who, &WhoAreYou::made, this, [this](const User &user) {
        Q_EMIT userMade(Actor{user.id, user.role, u"person:"_s + user.id.toString()});
        go(Step::Account);
    });
    setFocusProxy(who);
    go(Step::Person);
}

FirstRun::~FirstRun() = default;

QWidget *FirstRun::firstAccount()
{
    auto *step = new QWidget;
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Look::Space::kMedium);
    auto *practice = new Tile(
        u"practice"_s, tr("Try the practice network"),
        tr("It lives inside Postrider and behaves like a real one. Nothing leaves this computer."));
    practice->setObjectName(u"practice"_s);
    auto *mastodon = new Tile(PlatformId::Mastodon, tr("Connect Mastodon"),
                              tr("Any server of its family. You sign in through your browser, in a minute."));
    mastodon->setObjectName(u"mastodon"_s);
    auto *later = new Button(tr("Later"), Button::Kind::Quiet);
    later->setObjectName(u"later"_s);
    column->addWidget(practice);
    column->addWidget(mastodon);
    column->addWidget(later, 0, Qt::AlignHCenter);
    connect(practice, &Tile::clicked, this, [this] {
        go(Step::Background);
        Q_EMIT wantsPractice();
    });
    connect(mastodon, &Tile::clicked, this, [this] {
        go(Step::Background);
        Q_EMIT wantsConnect(PlatformId::Mastodon);
    });
    connect(later, &Button::clicked, this, [this] { go(Step::Background); });
    step->setFocusProxy(practice);
    return step;
}

QWidget *FirstRun::background()
{
    auto *step = new QWidget;
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Look::Space::kMedium);
    auto *card = new Look::Card;
    auto *keep = new QCheckBox(tr("Keep publishing when I close the window"));
    keep->setObjectName(u"keepPublishing"_s);
    keep->setChecked(m_preferences.value(u"background/keepPublishing"_s, true).toBool());
    auto *start = new QCheckBox(tr("Start at sign-in to the computer, hidden"));
    start->setObjectName(u"startAtLogin"_s);
    start->setChecked(m_preferences.value(u"background/startAtLogin"_s, false).toBool());
    card->body()->addWidget(keep);
    card->body()->addWidget(start);
    auto *done = new Button(tr("Done"), Button::Kind::Primary);
    done->setObjectName(u"done"_s);
    column->addWidget(card);
    column->addWidget(soft(tr("Both can be changed later, in Settings.")));
    column->addWidget(done);
    connect(done, &Button::clicked, this, [this, keep, start] {
        m_preferences.set(u"background/keepPublishing"_s, keep->isChecked());
        m_preferences.set(u"background/startAtLogin"_s, start->isChecked());
        Q_EMIT finished();
    });
    step->setFocusProxy(done);
    return step;
}

void FirstRun::go(Step step)
{
    switch (step) {
    case Step::Person:
        m_title->setText(tr("Welcome to Postrider"));
        m_sentence->setText(tr("Write, plan and publish from this computer. First: who are you?"));
        break;
    case Step::Account:
        m_title->setText(tr("Your first account"));
        m_sentence->setText(tr("Where should your posts go? More networks are under Accounts, whenever you like."));
        break;
    case Step::Background:
        m_title->setText(tr("While you do other things"));
        m_sentence->setText(tr("Your posts go out from this computer, so Postrider has to be running when their time "
                               "comes. What it misses waits, and you are asked."));
        break;
    }
    m_dots->setCurrent(int(step));
    for (int i = 0; i < m_steps.size(); ++i)
        m_steps.at(i)->setVisible(i == int(step));
    m_steps.at(int(step))->setFocus();
}

} // namespace Postrider

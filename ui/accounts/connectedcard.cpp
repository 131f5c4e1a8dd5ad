// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/connectedcard.h"

#include "models/integrationsmodel.h"
#include "ui/accounts/healthpill.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;
using Look::Text;

namespace {

QString sentenceFor(const Integration &account, const std::optional<Integration> &again)
{
    if (!again)
        return ConnectedCard::tr("It is yours to post with.");
    if (again->id == account.id)
        return ConnectedCard::tr("It is signed in again, and the posts that waited for it go on.");
    return ConnectedCard::tr("You signed in as %1, not as %2. It was added as an account of its own; %2 still waits.")
        .arg(account.platformUsername, again->platformUsername);
}

} // namespace

ConnectedCard::ConnectedCard(const Integration &account, const std::optional<Integration> &again, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"connected"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    const bool isOther = again && again->id != account.id;
    auto *card = new Look::Card(nullptr, isOther ? Look::Tone::Warn : Look::Tone::Good);
    outer->addWidget(card);
    QVBoxLayout *column = card->body();
    column->setContentsMargins(Look::Space::kHuge, Look::Space::kLarge, Look::Space::kHuge, Look::Space::kLarge);
    column->setSpacing(Look::Space::kMedium);

    auto *row = new QHBoxLayout;
    row->setSpacing(Look::Space::kMedium);
    row->addWidget(new Look::PlatformBadge(account.platform, 30), 0, Qt::AlignVCenter);
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    auto *name = new Text(IntegrationsModel::nameOf(account), Look::Size::Body, Look::Weight::Strong);
    name->setObjectName(u"name"_s);
    auto *username = new Text(account.platformUsername, Look::Size::Secondary, Look::Weight::Regular, Text::Ink::Soft);
    username->setObjectName(u"username"_s);
    names->addWidget(name, 0, Qt::AlignLeading);
    names->addWidget(username, 0, Qt::AlignLeading);
    row->addLayout(names, 1);
    row->addWidget(new HealthPill(account.health), 0, Qt::AlignVCenter);
    column->addLayout(row);

    auto *sentence = new Text(sentenceFor(account, again), Look::Size::Body, Look::Weight::Regular, Text::Ink::Soft);
    sentence->setObjectName(u"sentence"_s);
    sentence->setWordWrap(true);
    column->addWidget(sentence);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Look::Space::kSmall);
    auto *done = new Button(tr("To the accounts"));
    done->setObjectName(u"done"_s);
    auto *write = new Button(again ? tr("Write a post") : tr("Write your first post"), Button::Kind::Primary);
    write->setObjectName(u"writePost"_s);
    buttons->addStretch(1);
    buttons->addWidget(done);
    buttons->addWidget(write);
    column->addLayout(buttons);
    setFocusProxy(write);
    connect(write, &Button::clicked, this, &ConnectedCard::writeAsked);
    connect(done, &Button::clicked, this, &ConnectedCard::doneAsked);
}

ConnectedCard::~ConnectedCard() = default;

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/posts/misscard.h"

#include "base/clock.h"
#include "models/moments.h"
#include "ui/desk/desk.h"
#include "ui/desk/momentdialog.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPointer>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;
using Look::Text;

namespace {

constexpr qint64 kMinute = 60, kHour = 60 * kMinute, kDay = 24 * kHour; // seconds

QString ago(const QDateTime &then, const QDateTime &now)
{
    const qint64 seconds = then.secsTo(now);
    if (seconds < kHour)
        return MissCard::tr("%n minute(s) ago", nullptr, int(qMax(qint64(1), seconds / kMinute)));
    if (seconds < 2 * kDay)
        return MissCard::tr("%n hour(s) ago", nullptr, int(seconds / kHour));
    return MissCard::tr("%n day(s) ago", nullptr, int(seconds / kDay));
}

} // namespace

MissCard::MissCard(Desk &desk, const Miss &miss, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_miss(miss), m_badges(new QWidget),
      m_text(new Text({}, Look::Size::Body, Look::Weight::Strong)),
      m_details(new Text({}, Look::Size::Secondary, Look::Weight::Regular, Text::Ink::Soft))
{
    setObjectName(u"miss-"_s + miss.id.toString());
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Look::Card(nullptr, Look::Tone::Warn);
    outer->addWidget(card);
    auto *head = new QHBoxLayout;
    head->setSpacing(Look::Space::kSmall);
    auto *badges = new QHBoxLayout(m_badges);
    badges->setContentsMargins(0, 0, 0, 0);
    badges->setSpacing(Look::Space::kTiny);
    head->addWidget(m_badges);
    head->addWidget(m_text, 1);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setObjectName(u"missText"_s);
    m_details->setWordWrap(true);
    m_details->setObjectName(u"missDetails"_s);
    card->body()->addLayout(head);
    card->body()->addWidget(m_details);
    card->body()->addWidget(makeActions());
    setMiss(miss);
}

MissCard::~MissCard() = default;

QWidget *MissCard::makeActions()
{
    auto *actions = new QWidget;
    auto *row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Look::Space::kSmall);
    const auto add = [&](const QString &name, const QString &text, Button::Kind kind, auto deed) {
        auto *button = new Button(text, kind);
        button->setObjectName(name);
        row->addWidget(button);
        connect(button, &Button::clicked, this, deed);
    };
    add(u"show"_s, tr("Look at it"), Button::Kind::Link, [this] { Q_EMIT opened(m_miss.id); });
    row->addStretch(1);
    add(u"skip"_s, tr("Skip"), Button::Kind::Normal, [this] { decide(MissDecision::Kind::Skip); });
    add(u"pickTime"_s, tr("Pick a time…"), Button::Kind::Normal, &MissCard::askWhen);
    add(u"nextSlot"_s, tr("Next free slot"), Button::Kind::Normal, [this] { decide(MissDecision::Kind::NextSlot); });
    add(u"postNow"_s, tr("Post now"), Button::Kind::Normal, [this] { decide(MissDecision::Kind::PostNow); });
    return actions;
}

void MissCard::setMiss(const Miss &miss)
{
    m_miss = miss;
    qDeleteAll(m_badges->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    for (const PlatformId platform : miss.platforms)
        m_badges->layout()->addWidget(new Look::PlatformBadge(platform, 20));
    m_text->setText(miss.text.isEmpty() ? tr("No text") : miss.text);
    const QDateTime now = m_desk.clock.now();
    //: %1 is a moment, %2 "3 hours ago", %3 accounts
    m_details->setText(tr("Was to go out %1, %2, on %3.")
                           .arg(momentInWords(miss.dueAt, m_desk.user.timezone, now), ago(miss.dueAt, now),
                                QLocale().createSeparatedList(miss.accounts)));
    setAccessibleName(m_text->text() + u". "_s + m_details->text());
}

void MissCard::decide(MissDecision::Kind kind)
{
    Q_EMIT decided({m_miss.id}, {kind, {}});
}

void MissCard::askWhen()
{
    MomentDialog::ask({tr("When should it go out?"), m_desk.clock.now().addSecs(kHour)}, m_desk.clock,
                      m_desk.user.timezone, window(), [card = QPointer(this)](const QDateTime &at) {
                          if (card)
                              Q_EMIT card->decided({card->m_miss.id}, {MissDecision::Kind::At, at});
                      });
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistants/keycard.h"

#include "base/clock.h"
#include "models/answer.h"
#include "services/wording.h"
#include "ui/assistants/keywords.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/look/icons.h"
#include "ui/look/widgets.h"

#include <QHBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace Look;

using Standing = KeysModel::Standing;

namespace {

Tone toneOf(Standing standing)
{
    switch (standing) {
    case Standing::Active: return Tone::Good;
    case Standing::Expired: return Tone::Warn;
    case Standing::Disabled: return Tone::Calm;
    case Standing::Revoked: return Tone::Plain;
    }
    Q_UNREACHABLE();
}

Text *line(const QString &name, Text::Ink ink)
{
    auto *text = new Text({}, Size::Secondary, Weight::Regular, ink);
    text->setObjectName(name);
    text->setWordWrap(true);
    return text;
}

} // namespace

KeyCard::KeyCard(Desk &desk, const ApiKey &key, QWidget *parent) : QWidget(parent), m_desk(desk), m_key(key)
{
    setObjectName(u"key-"_s + key.id.toString());
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card;
    outer->addWidget(card);
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::kHuge);
    row->addWidget(identity(), 1);
    row->addWidget(actions(), 0, Qt::AlignVCenter);
    card->body()->addLayout(row);
    m_question = question();
    m_question->hide();
    card->body()->addWidget(m_question);
    m_problem = line(u"keyCardProblem"_s, Text::Ink::Normal);
    m_problem->setTone(Tone::Bad);
    m_problem->hide();
    card->body()->addWidget(m_problem);
    setKey(key);
}

KeyCard::~KeyCard() = default;

QWidget *KeyCard::identity()
{
    auto *identity = new QWidget;
    auto *column = new QVBoxLayout(identity);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::kSmall);
    m_name = new Text({}, Size::Body, Weight::Strong);
    m_name->setObjectName(u"name"_s);
    m_standing = new Pill({});
    m_standing->setObjectName(u"standing"_s);
    head->addWidget(m_name);
    head->addWidget(m_standing);
    head->addStretch(1);
    column->addLayout(head);
    m_rights = line(u"rights"_s, Text::Ink::Soft);
    m_approval = line(u"approval"_s, Text::Ink::Normal);
    m_use = line(u"lastUse"_s, Text::Ink::Soft);
    for (Text *each : {m_rights, m_approval, m_use})
        column->addWidget(each);
    return identity;
}

QWidget *KeyCard::actions()
{
    auto *actions = new QWidget;
    auto *row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::kSmall);
    m_change = new Button(tr("Change"));
    m_change->setObjectName(u"changeKey"_s);
    m_toggle = new Button({});
    m_toggle->setObjectName(u"toggleKey"_s);
    m_revoke = Button::withIcon(u"trash"_s, tr("Revoke"));
    m_revoke->setObjectName(u"revokeKey"_s);
    for (Button *button : {m_change, m_toggle, m_revoke})
        row->addWidget(button);
    connect(m_change, &Button::clicked, this, [this] { Q_EMIT changeAsked(m_key); });
    connect(m_toggle, &Button::clicked, this, [this] {
        if (m_key.isActive)
            settle(m_desk.keys.disable(m_desk.actor, m_key.id), tr("“%1” can do nothing now.").arg(m_key.name));
        else
            settle(m_desk.keys.enable(m_desk.actor, m_key.id), tr("“%1” works again.").arg(m_key.name));
    });
    connect(m_revoke, &Button::clicked, this, [this] {
        m_question->show();
        m_question->findChild<Button *>(u"keepKey"_s)->setFocus();
    });
    return actions;
}

QWidget *KeyCard::question()
{
    auto *question = new QWidget;
    question->setObjectName(u"revokeQuestion"_s);
    auto *row = new QHBoxLayout(question);
    row->setContentsMargins(0, Space::kTiny, 0, 0);
    row->setSpacing(Space::kSmall);
    auto *consequence = line(u"consequence"_s, Text::Ink::Normal);
    consequence->setText(tr("It never works again, for no assistant that has it. What waits for your approval stays."));
    auto *keep = new Button(tr("Keep it"));
    keep->setObjectName(u"keepKey"_s);
    auto *really = new Button(tr("Revoke"), Button::Kind::Danger);
    really->setObjectName(u"reallyRevoke"_s);
    row->addWidget(consequence, 1);
    row->addWidget(keep);
    row->addWidget(really);
    connect(keep, &Button::clicked, this, [this] {
        m_question->hide();
        m_revoke->setFocus();
    });
    connect(really, &Button::clicked, this, [this] {
        m_question->hide();
        settle(m_desk.keys.revoke(m_desk.actor, m_key.id), tr("“%1” is revoked.").arg(m_key.name));
    });
    return question;
}

void KeyCard::setKey(const ApiKey &key)
{
    m_key = key;
    const Standing standing = KeysModel::standingOf(key, m_desk.clock.now());
    const bool isOver = standing == Standing::Revoked;
    m_name->setText(key.name);
    m_standing->setText(KeyWords::standing(standing));
    m_standing->setTone(toneOf(standing));
    m_standing->updateGeometry();
    m_toggle->setText(key.isActive ? tr("Disable") : tr("Enable"));
    for (Button *button : {m_change, m_toggle, m_revoke})
        button->setVisible(!isOver);
    m_change->setAccessibleName(tr("Change %1").arg(key.name));
    m_toggle->setAccessibleName((key.isActive ? tr("Disable %1") : tr("Enable %1")).arg(key.name));
    m_revoke->setAccessibleName(tr("Revoke %1").arg(key.name));
    showLines();
    setAccessibleName(u"%1, %2. %3"_s.arg(key.name, m_standing->text(), m_rights->text()));
}

void KeyCard::setOwner(const QString &name)
{
    m_owner = name;
    showLines();
}

void KeyCard::showLines()
{
    const QDateTime now = m_desk.clock.now();
    const QByteArray &zone = m_desk.user.timezone;
    QStringList rights{KeyWords::may(m_key), KeyWords::limits(m_key, zone, now)};
    if (!m_owner.isEmpty())
        rights.prepend(tr("Key of %1").arg(m_owner));
    rights.removeAll(QString());
    m_rights->setText(rights.join(u" · "_s));
    m_approval->setText(KeyWords::approval(m_key));
    m_approval->setTone(m_key.requiresApproval ? Tone::Plain : Tone::Warn);
    m_approval->setVisible(!m_approval->text().isEmpty() && m_key.revokedAt.isNull());
    //: %1 begins with the first characters of a key, %2 "Never used."
    m_use->setText(tr("%1… · %2").arg(m_key.prefix, KeyWords::lastUse(m_key, zone, now)));
}

void KeyCard::settle(const QFuture<Result<ApiKey>> &future, const QString &done)
{
    setEnabled(false);
    m_problem->hide();
    answer(future, this, [this, done](const Result<ApiKey> &key) {
        setEnabled(true);
        if (key) {
            setKey(*key);
            m_desk.go.toast(done);
            return;
        }
        m_problem->setText(sentenceFor(key.error()));
        m_problem->show();
    });
}

} // namespace Postrider

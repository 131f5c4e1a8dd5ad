// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/usercard.h"

#include "models/answer.h"
#include "services/wording.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/look/field.h"
#include "ui/look/sides.h"
#include "ui/people/passwordhint.h"

#include <QHBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;
using Look::Text;

namespace {

constexpr int kIndent = 36 + Look::Space::kMedium; // beneath the name

} // namespace

UserCard::UserCard(Desk &desk, const User &user, QWidget *parent) : QWidget(parent), m_desk(desk), m_user(user)
{
    setObjectName(u"user-"_s + user.id.toString());
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Look::Card;
    outer->addWidget(card);
    auto *row = new QHBoxLayout;
    row->setSpacing(Look::Space::kMedium);
    m_sign = new Look::Monogram(user.name, 36);
    row->addWidget(m_sign, 0, Qt::AlignVCenter);
    row->addWidget(identity(), 1);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(Look::Space::kSmall);
    addActions(actions);
    row->addLayout(actions);
    card->body()->addLayout(row);
    m_passwordPart = passwordPart();
    m_removalPart = removalPart();
    card->body()->addWidget(m_passwordPart);
    card->body()->addWidget(m_removalPart);
    open(nullptr);
    setUser(user);
}

UserCard::~UserCard() = default;

bool UserCard::isSelf() const
{
    return m_user.id == m_desk.actor.id;
}

QWidget *UserCard::identity()
{
    auto *identity = new QWidget;
    auto *column = new QVBoxLayout(identity);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *line = new QHBoxLayout;
    line->setSpacing(Look::Space::kSmall);
    m_name = new Text({}, Look::Size::Body, Look::Weight::Strong);
    m_name->setObjectName(u"name"_s);
    m_role = new Look::Pill({}, Look::Tone::Plain);
    m_role->setObjectName(u"rolePill"_s);
    line->addWidget(m_name);
    line->addWidget(m_role);
    line->addStretch(1);
    m_email = new Text({}, Look::Size::Secondary, Look::Weight::Regular, Text::Ink::Soft);
    m_notice = new Text({}, Look::Size::Secondary);
    m_notice->setObjectName(u"notice"_s);
    m_notice->setTone(Look::Tone::Bad);
    m_notice->setWordWrap(true);
    m_notice->hide();
    column->addLayout(line);
    column->addWidget(m_email, 0, Qt::AlignLeading);
    column->addWidget(m_notice);
    return identity;
}

void UserCard::addActions(QHBoxLayout *row)
{
    const auto add = [&](const QString &text, const QString &name, Button::Kind kind) {
        auto *button = new Button(text, kind);
        button->setObjectName(name);
        button->setVisible(m_desk.actor.isAdmin() && !isSelf());
        row->addWidget(button);
        return button;
    };
    m_changeRole = add({}, u"changeRole"_s, Button::Kind::Normal);
    m_reset = add(tr("Reset password"), u"resetPassword"_s, Button::Kind::Normal);
    m_remove = Button::withIcon(u"trash"_s, tr("Remove"));
    m_remove->setObjectName(u"remove"_s);
    m_remove->setVisible(m_desk.actor.isAdmin() && !isSelf());
    row->addWidget(m_remove);
    connect(m_changeRole, &Button::clicked, this, &UserCard::changeRole);
    connect(m_reset, &Button::clicked, this, [this] {
        open(m_passwordPart);
        m_password->setFocus();
    });
    connect(m_remove, &Button::clicked, this, &UserCard::askRemoval);
}

QWidget *UserCard::passwordPart()
{
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(Look::sided(kIndent, Look::Space::kTiny, 0, 0));
    row->setSpacing(Look::Space::kSmall);
    m_password = new Look::PasswordEdit;
    m_password->setObjectName(u"newPassword"_s);
    m_passwordField = new Look::Field(tr("New password"), m_password, passwordHint({}).sentence);
    m_passwordField->setMaximumWidth(360);
    auto *cancel = new Button(tr("Cancel"));
    cancel->setObjectName(u"cancelPassword"_s);
    auto *set = new Button(tr("Set password"));
    set->setObjectName(u"setPassword"_s);
    row->addWidget(m_passwordField, 1);
    row->addStretch(1);
    row->addWidget(cancel, 0, Qt::AlignVCenter);
    row->addWidget(set, 0, Qt::AlignVCenter);
    connect(m_password, &QLineEdit::textChanged, this, [this](const QString &text) {
        const PasswordHint hint = passwordHint(text);
        m_passwordField->setError({});
        m_passwordField->setHint(hint.sentence, hint.tone);
    });
    connect(m_password, &QLineEdit::returnPressed, this, &UserCard::setPassword);
    connect(set, &Button::clicked, this, &UserCard::setPassword);
    connect(cancel, &Button::clicked, this, [this] { open(nullptr); });
    return part;
}

QWidget *UserCard::removalPart()
{
    auto *part = new QWidget;
    part->setObjectName(u"removeQuestion"_s);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(Look::sided(kIndent, Look::Space::kTiny, 0, 0));
    column->setSpacing(Look::Space::kSmall);
    m_consequence = new Text({}, Look::Size::Secondary);
    m_consequence->setObjectName(u"consequence"_s);
    m_consequence->setWordWrap(true);
    column->addWidget(m_consequence);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Look::Space::kSmall);
    buttons->addStretch(1);
    const auto add = [&](const QString &text, const QString &name, Button::Kind kind) {
        auto *button = new Button(text, kind);
        button->setObjectName(name);
        buttons->addWidget(button);
        return button;
    };
    auto *keep = add(tr("Keep the user"), u"keep"_s, Button::Kind::Normal);
    auto *handOver = add(tr("Hand everything over to me"), u"handOver"_s, Button::Kind::Normal);
    auto *destroy = add(tr("Delete everything"), u"deleteAll"_s, Button::Kind::Danger);
    column->addLayout(buttons);
    connect(keep, &Button::clicked, this, [this] { open(nullptr); });
    connect(handOver, &Button::clicked, this, [this] { remove(Heritage::Kind::HandOver); });
    connect(destroy, &Button::clicked, this, [this] { remove(Heritage::Kind::Delete); });
    return part;
}

void UserCard::setUser(const User &user)
{
    m_user = user;
    const bool isAdmin = user.role == User::Role::Admin;
    m_sign->setName(user.name);
    m_name->setText(isSelf() ? tr("%1 (you)").arg(user.name) : user.name);
    m_email->setText(user.email);
    m_role->setText(isAdmin ? tr("Administrator") : tr("User"));
    m_role->setTone(isAdmin ? Look::Tone::Calm : Look::Tone::Plain);
    m_role->updateGeometry();
    m_changeRole->setText(isAdmin ? tr("Make user") : tr("Make administrator"));
    m_changeRole->setAccessibleName(isAdmin ? tr("Make %1 a user").arg(user.name)
                                            : tr("Make %1 an administrator").arg(user.name));
    m_reset->setAccessibleName(tr("Reset the password of %1").arg(user.name));
    m_remove->setAccessibleName(tr("Remove %1").arg(user.name));
    m_remove->setToolTip(m_remove->accessibleName());
    setAccessibleName(u"%1, %2, %3"_s.arg(user.name, user.email, m_role->text()));
}

void UserCard::open(QWidget *part)
{
    for (QWidget *each : {m_passwordPart, m_removalPart})
        each->setVisible(each == part);
    m_password->clear();
    tell({});
}

void UserCard::changeRole()
{
    const auto role = m_user.role == User::Role::Admin ? User::Role::User : User::Role::Admin;
    open(nullptr);
    m_changeRole->setEnabled(false);
    answer(m_desk.users.setRole(m_desk.actor, m_user.id, role), this, [this](const Outcome &outcome) {
        m_changeRole->setEnabled(true);
        tell(outcome ? QString() : sentenceFor(outcome.error()));
    });
}

void UserCard::setPassword()
{
    const PasswordHint hint = passwordHint(m_password->text());
    if (!hint.isAllowed)
        return m_passwordField->setError(hint.sentence);
    const Secret password(m_password->text().toUtf8());
    answer(m_desk.users.changePassword(m_desk.actor, m_user.id, {}, password), this, [this](const Outcome &outcome) {
        if (!outcome)
            return m_passwordField->setError(sentenceFor(outcome.error()));
        open(nullptr);
        m_desk.go.toast(tr("%1 has a new password.").arg(m_user.name));
    });
}

void UserCard::askRemoval()
{
    PostFilter filter;
    filter.userId = m_user.id;
    filter.limit = 0;
    answer(m_desk.posts.count(m_desk.actor, filter), this, [this](const Result<int> &count) {
        QString sentence = tr("What becomes of the posts, accounts and media of %1?").arg(m_user.name);
        if (count && *count > 0)
            sentence += u' ' + tr("There are %n post(s).", nullptr, *count);
        sentence +=
            u' '
            + tr(
                "Handed over, they are yours and go out as planned. Deleted, they are gone from here for good; what is "
                "published stays on the networks.");
        m_consequence->setText(sentence);
        open(m_removalPart);
        m_removalPart->findChild<Button *>(u"keep"_s)->setFocus();
    });
}

void UserCard::remove(Heritage::Kind kind)
{
    m_removalPart->setEnabled(false);
    const QString name = m_user.name;
    answer(m_desk.users.remove(m_desk.actor, m_user.id, {kind, m_desk.actor.id}), this,
           [this, name](const Result<Parting> &removed) {
               m_removalPart->setEnabled(true);
               if (!removed) {
                   open(nullptr);
                   return tell(sentenceFor(removed.error()));
               }
               m_desk.go.toast(tr("%1 was removed.").arg(name)); // the card goes with its row
           });
}

void UserCard::tell(const QString &sentence)
{
    m_notice->setText(sentence);
    m_notice->setVisible(!sentence.isEmpty());
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/adduser.h"

#include "models/answer.h"
#include "services/wording.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/look/field.h"
#include "ui/people/passwordhint.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;
using Look::Field;

AddUser::AddUser(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_name(new QLineEdit), m_email(new QLineEdit), m_password(new Look::PasswordEdit),
      m_role(new Look::Segments({tr("User"), tr("Administrator")})), m_nameField(new Field(tr("Name"), m_name)),
      m_emailField(new Field(tr("E-mail"), m_email)),
      m_passwordField(new Field(tr("First password"), m_password, passwordHint({}).sentence)),
      m_submit(new Button(tr("Add user"), Button::Kind::Primary))
{
    m_name->setObjectName(u"name"_s);
    m_email->setObjectName(u"email"_s);
    m_password->setObjectName(u"password"_s);
    m_role->setObjectName(u"role"_s);
    m_submit->setObjectName(u"add"_s);
    auto *cancel = new Button(tr("Cancel"));
    cancel->setObjectName(u"cancel"_s);
    auto *card = new Look::Card;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Look::Space::kLarge);
    grid->setVerticalSpacing(Look::Space::kMedium);
    grid->addWidget(m_nameField, 0, 0, Qt::AlignTop);
    grid->addWidget(m_emailField, 0, 1, Qt::AlignTop);
    grid->addWidget(m_passwordField, 1, 0, Qt::AlignTop);
    grid->addWidget(
        new Field(tr("Role"), m_role, tr("A user sees their own posts and accounts; an administrator everybody's.")), 1,
        1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    card->body()->addLayout(grid);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_submit);
    card->body()->addLayout(buttons);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);

    for (const auto &[edit, field] : {std::pair(m_name, m_nameField), std::pair(m_email, m_emailField)}) {
        connect(edit, &QLineEdit::textChanged, this, [field = field] { field->setError({}); });
        connect(edit, &QLineEdit::returnPressed, this, &AddUser::submit);
    }
    connect(m_password, &QLineEdit::textChanged, this, [this](const QString &text) {
        const PasswordHint hint = passwordHint(text);
        m_passwordField->setError({});
        m_passwordField->setHint(hint.sentence, hint.tone);
    });
    connect(m_password, &QLineEdit::returnPressed, this, &AddUser::submit);
    connect(m_submit, &Button::clicked, this, &AddUser::submit);
    connect(cancel, &Button::clicked, this, &AddUser::close);
}

AddUser::~AddUser() = default;

void AddUser::open()
{
    for (QLineEdit *edit : {m_name, m_email, static_cast<QLineEdit *>(m_password)})
        edit->clear();
    m_role->setCurrent(0);
    show();
    m_name->setFocus();
}

void AddUser::close()
{
    hide();
    Q_EMIT closed();
}

bool AddUser::check()
{
    const PasswordHint hint = passwordHint(m_password->text());
    m_nameField->setError(m_name->text().trimmed().isEmpty() ? tr("A user needs a name.") : QString());
    m_emailField->setError(m_email->text().contains(u'@') ? QString() : tr("That is not an e-mail address yet."));
    m_passwordField->setError(hint.isAllowed ? QString() : hint.sentence);
    return !m_nameField->hasError() && !m_emailField->hasError() && !m_passwordField->hasError();
}

void AddUser::submit()
{
    if (!m_submit->isEnabled() || !check())
        return;
    m_submit->setEnabled(false);
    const NewUser user{m_email->text().trimmed(), m_name->text().trimmed(), Secret(m_password->text().toUtf8()),
                       m_role->current() == 1 ? User::Role::Admin : User::Role::User};
    answer(m_desk.users.add(m_desk.actor, user), this, [this](const Result<User> &made) { added(made); });
}

void AddUser::added(const Result<User> &user)
{
    m_submit->setEnabled(true);
    if (!user) {
        m_emailField->setError(sentenceFor(user.error()));
        m_email->setFocus();
        return;
    }
    m_desk.go.toast(tr("%1 can sign in now.").arg(user->name));
    close();
}

} // namespace Postrider

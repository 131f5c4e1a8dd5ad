// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/whoareyou.h"

#include "models/answer.h"
#include "services/wording.h"
#include "ui/look/field.h"
#include "ui/look/zonebox.h"
#include "ui/people/passwordhint.h"

#include <QTimeZone>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;
using Look::Field;

WhoAreYou::WhoAreYou(UserService &users, QWidget *parent)
    : QWidget(parent), m_users(users), m_name(new QLineEdit), m_email(new QLineEdit),
      m_password(new Look::PasswordEdit), m_zone(new Look::ZoneBox(QTimeZone::systemTimeZoneId())),
      m_nameField(new Field(tr("Name"), m_name)),
      m_emailField(new Field(tr("E-mail"), m_email, tr("For signing in on this computer. Nothing is sent to it."))),
      m_passwordField(new Field(tr("Password"), m_password, passwordHint({}).sentence)),
      m_zoneField(new Field(tr("Time zone"), m_zone, tr("Posts are planned by its clock."))),
      m_next(new Button(tr("Continue"), Button::Kind::Primary))
{
    m_name->setObjectName(u"name"_s);
    m_email->setObjectName(u"email"_s);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_password->setObjectName(u"password"_s);
    m_zone->setObjectName(u"zone"_s);
    m_next->setObjectName(u"continue"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Look::Space::kLarge);
    for (Field *field : {m_nameField, m_emailField, m_passwordField, m_zoneField})
        column->addWidget(field);
    column->addWidget(m_next);

    connect(m_password, &QLineEdit::textChanged, this, [this](const QString &text) {
        const PasswordHint hint = passwordHint(text);
        m_passwordField->setError({});
        m_passwordField->setHint(hint.sentence, hint.tone);
    });
    for (const auto &[edit, field] : {std::pair(m_name, m_nameField), std::pair(m_email, m_emailField)}) {
        connect(edit, &QLineEdit::textChanged, this, [field = field] { field->setError({}); });
        connect(edit, &QLineEdit::returnPressed, this, &WhoAreYou::submit);
    }
    connect(m_password, &QLineEdit::returnPressed, this, &WhoAreYou::submit);
    connect(m_zone, &QComboBox::currentTextChanged, this, [this] { m_zoneField->setError({}); });
    connect(m_next, &Button::clicked, this, &WhoAreYou::submit);
    setFocusProxy(m_name);
}

WhoAreYou::~WhoAreYou() = default;

bool WhoAreYou::check()
{
    const PasswordHint hint = passwordHint(m_password->text());
    m_nameField->setError(m_name->text().trimmed().isEmpty() ? tr("How should Postrider call you?") : QString());
    m_emailField->setError(m_email->text().contains(u'@') ? QString() : tr("That is not an e-mail address yet."));
    m_passwordField->setError(hint.isAllowed ? QString() : hint.sentence);
    m_zoneField->setError(m_zone->zone().isEmpty() ? tr("Choose one of the list: type a city near you.") : QString());
    const std::pair<Field *, QWidget *> fields[]{
        {m_nameField, m_name}, {m_emailField, m_email}, {m_passwordField, m_password}, {m_zoneField, m_zone}};
    for (const auto &[field, editor] : fields) {
        if (field->hasError()) {
            editor->setFocus();
            return false;
        }
    }
    return true;
}

void WhoAreYou::submit()
{
    if (!m_next->isEnabled() || !check())
        return;
    setBusy(true);
    if (m_made)
        return setZone();
    const NewUser user{m_email->text().trimmed(), m_name->text().trimmed(), Secret(m_password->text().toUtf8()),
                       User::Role::Admin};
    answer(m_users.add({}, user), this, [this](const Result<User> &made) { added(made); });
}

void WhoAreYou::added(const Result<User> &user)
{
    if (!user)
        return refuse(user.error());
    m_made = *user;
    setZone();
}

void WhoAreYou::setZone()
{
    m_made->timezone = m_zone->zone();
    const Actor actor{m_made->id, m_made->role, u"person:"_s + m_made->id.toString()};
    answer(m_users.update(actor, *m_made), this, [this](const Result<User> &user) {
        if (!user)
            return refuse(user.error());
        m_password->clear();
        setBusy(false);
        Q_EMIT made(*user);
    });
}

void WhoAreYou::refuse(const Error &error)
{
    setBusy(false);
    // Whatever the service finds that we did not is about the address, or about the store itself.
    Field *field = m_made ? m_zoneField : m_emailField;
    field->setError(sentenceFor(error));
}

void WhoAreYou::setBusy(bool isBusy)
{
    m_next->setEnabled(!isBusy);
    m_next->setText(isBusy ? tr("One moment...") : tr("Continue"));
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/profilepage.h"

#include "models/answer.h"
#include "services/wording.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/look/field.h"
#include "ui/look/zonebox.h"
#include "ui/people/passwordhint.h"

#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;
using Look::Field;
using Look::Space::kHuge;
using Look::Space::kLarge;
using Look::Space::kMedium;

namespace {

Look::Card *titledCard(const QString &title)
{
    auto *card = new Look::Card;
    card->body()->setContentsMargins(kHuge, kLarge, kHuge, kLarge);
    card->body()->setSpacing(kMedium);
    card->body()->addWidget(new Look::Text(title, Look::Size::Body, Look::Weight::Strong));
    return card;
}

} // namespace

ProfilePage::ProfilePage(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    auto *parts = new QVBoxLayout(this);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(kLarge);
    parts->addWidget(person());
    parts->addWidget(password());
    setFocusProxy(m_name);
}

ProfilePage::~ProfilePage() = default;

QWidget *ProfilePage::person()
{
    Look::Card *card = titledCard(tr("You"));
    m_name = new QLineEdit(m_desk.user.name);
    m_name->setObjectName(u"name"_s);
    m_email = new QLineEdit(m_desk.user.email);
    m_email->setObjectName(u"email"_s);
    m_zone = new Look::ZoneBox(m_desk.user.timezone);
    m_zone->setObjectName(u"zone"_s);
    m_nameField = new Field(tr("Name"), m_name);
    m_emailField = new Field(tr("E-mail"), m_email);
    m_zoneField = new Field(tr("Time zone"), m_zone, tr("New posts are planned by its clock."));
    m_save = new Button(tr("Save"), Button::Kind::Primary);
    m_save->setObjectName(u"save"_s);
    for (Field *field : {m_nameField, m_emailField, m_zoneField})
        card->body()->addWidget(field);
    card->body()->addWidget(m_save, 0, Qt::AlignTrailing);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_nameField->setError({}); });
    connect(m_email, &QLineEdit::textChanged, this, [this] { m_emailField->setError({}); });
    connect(m_zone, &QComboBox::currentTextChanged, this, [this] { m_zoneField->setError({}); });
    connect(m_name, &QLineEdit::returnPressed, this, &ProfilePage::savePerson);
    connect(m_email, &QLineEdit::returnPressed, this, &ProfilePage::savePerson);
    connect(m_save, &Button::clicked, this, &ProfilePage::savePerson);
    return card;
}

QWidget *ProfilePage::password()
{
    Look::Card *card = titledCard(tr("Password"));
    const auto add = [card](const QString &label, const QString &name, Field *&field) {
        auto *edit = new Look::PasswordEdit;
        edit->setObjectName(name);
        field = new Field(label, edit);
        card->body()->addWidget(field);
        return edit;
    };
    m_old = add(tr("Present password"), u"oldPassword"_s, m_oldField);
    m_new = add(tr("New password"), u"newPassword"_s, m_newField);
    m_again = add(tr("New password again"), u"newPasswordAgain"_s, m_againField);
    m_newField->setHint(passwordHint({}).sentence);
    m_change = new Button(tr("Change password"));
    m_change->setObjectName(u"changePassword"_s);
    card->body()->addWidget(m_change, 0, Qt::AlignTrailing);
    connect(m_old, &QLineEdit::textChanged, this, [this] { m_oldField->setError({}); });
    connect(m_again, &QLineEdit::textChanged, this, [this] { m_againField->setError({}); });
    connect(m_new, &QLineEdit::textChanged, this, [this](const QString &text) {
        const PasswordHint hint = passwordHint(text);
        m_newField->setError({});
        m_newField->setHint(hint.sentence, hint.tone);
    });
    connect(m_again, &QLineEdit::returnPressed, this, &ProfilePage::savePassword);
    connect(m_change, &Button::clicked, this, &ProfilePage::savePassword);
    return card;
}

void ProfilePage::savePerson()
{
    m_nameField->setError(m_name->text().trimmed().isEmpty() ? tr("How should Postrider call you?") : QString());
    m_zoneField->setError(m_zone->zone().isEmpty() ? tr("Choose one of the list: type a city near you.") : QString());
    if (m_nameField->hasError() || m_zoneField->hasError() || !m_save->isEnabled())
        return;
    User user = m_desk.user;
    user.name = m_name->text().trimmed();
    user.email = m_email->text().trimmed();
    user.timezone = m_zone->zone();
    m_save->setEnabled(false);
    answer(m_desk.users.update(m_desk.actor, user), this, [this](const Result<User> &saved) {
        m_save->setEnabled(true);
        if (!saved)
            return m_emailField->setError(sentenceFor(saved.error()));
        m_desk.user = *saved;
        m_desk.go.toast(tr("Saved."));
    });
}

void ProfilePage::savePassword()
{
    const PasswordHint hint = passwordHint(m_new->text());
    m_oldField->setError(m_old->text().isEmpty() ? tr("The one that you signed in with.") : QString());
    m_newField->setError(hint.isAllowed ? QString() : hint.sentence);
    m_againField->setError(m_again->text() == m_new->text() ? QString() : tr("The two are not the same."));
    if (m_oldField->hasError() || m_newField->hasError() || m_againField->hasError() || !m_change->isEnabled())
        return;
    m_change->setEnabled(false);
    const auto secret = [](const QLineEdit *edit) { return Secret(edit->text().toUtf8()); };
    answer(m_desk.users.changePassword(m_desk.actor, m_desk.actor.id, secret(m_old), secret(m_new)), this,
           [this](const Outcome &changed) {
               m_change->setEnabled(true);
               if (!changed)
                   return m_oldField->setError(sentenceFor(changed.error()));
               for (QLineEdit *edit : {m_old, m_new, m_again})
                   edit->clear();
               m_desk.go.toast(tr("Your password is changed."));
           });
}

} // namespace Postrider

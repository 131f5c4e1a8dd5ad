// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/signinpage.h"

#include "models/answer.h"
#include "services/wording.h"
#include "ui/desk/preferences.h"
#include "ui/look/field.h"
#include "ui/look/icons.h"
#include "ui/people/column.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;
using Look::Field;
using Look::Text;

namespace {

Text *centred(const QString &sentence, Look::Size size, Look::Weight weight, Text::Ink ink)
{
    auto *text = new Text(sentence, size, weight, ink);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignHCenter);
    return text;
}

} // namespace

SignInPage::SignInPage(UserService &users, Preferences &preferences, QWidget *parent)
    : SignInPage(users, preferences, nullptr, parent)
{
}

SignInPage *SignInPage::locked(UserService &users, Preferences &preferences, const User &user, QWidget *parent)
{
    return new SignInPage(users, preferences, &user, parent);
}

SignInPage::SignInPage(UserService &users, Preferences &preferences, const User *lockedFor, QWidget *parent)
    : QWidget(parent), m_users(users), m_preferences(preferences)
{
    if (lockedFor)
        m_lockedFor = *lockedFor;
    auto *column = new Column(340, this);
    column->body()->addWidget(greeting());
    column->body()->addWidget(form());
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(column);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        --m_secondsLeft;
        showWait();
    });
    setFocusProxy(m_email && m_email->text().isEmpty() ? m_email : m_password);
}

SignInPage::~SignInPage() = default;

QWidget *SignInPage::greeting()
{
    auto *greeting = new QWidget;
    auto *column = new QVBoxLayout(greeting);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Look::Space::kSmall);
    if (m_lockedFor) {
        column->addWidget(new Look::Monogram(m_lockedFor->name, 56), 0, Qt::AlignHCenter);
        column->addWidget(centred(m_lockedFor->name, Look::Size::Title, Look::Weight::Strong, Text::Ink::Normal));
        column->addWidget(
            centred(tr("Locked. Publishing goes on."), Look::Size::Body, Look::Weight::Regular, Text::Ink::Soft));
        return greeting;
    }
    auto *sign = new QLabel;
    sign->setAlignment(Qt::AlignCenter);
    sign->setPixmap(Look::programIcon().pixmap(QSize(48, 48), devicePixelRatioF()));
    column->addWidget(sign);
    column->addWidget(centred(tr("Sign in to Postrider"), Look::Size::Title, Look::Weight::Strong, Text::Ink::Normal));
    return greeting;
}

QWidget *SignInPage::form()
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Look::Space::kLarge);
    if (!m_lockedFor) {
        m_email = new QLineEdit(m_preferences.value(u"signin/email"_s).toString());
        m_email->setObjectName(u"email"_s);
        m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
        column->addWidget(new Field(tr("E-mail"), m_email));
        connect(m_email, &QLineEdit::returnPressed, this, &SignInPage::submit);
    }
    m_password = new Look::PasswordEdit;
    m_password->setObjectName(u"password"_s);
    m_passwordField = new Field(tr("Password"), m_password);
    column->addWidget(m_passwordField);
    if (!m_lockedFor) {
        m_keep = new QCheckBox(tr("Keep me signed in on this computer"));
        m_keep->setObjectName(u"keep"_s);
        m_keep->setChecked(m_preferences.value(u"signin/keep"_s, true).toBool());
        column->addWidget(m_keep);
    }
    m_notice = new Text({}, Look::Size::Secondary);
    m_notice->setObjectName(u"notice"_s);
    m_notice->setWordWrap(true);
    m_notice->setTone(Look::Tone::Warn);
    m_notice->hide();
    column->addWidget(m_notice);
    m_button = new Button({}, Button::Kind::Primary);
    m_button->setObjectName(u"signIn"_s);
    column->addWidget(m_button);
    if (m_lockedFor) {
        auto *other = new Button(tr("Sign in as somebody else"), Button::Kind::Quiet);
        other->setObjectName(u"otherPerson"_s);
        column->addWidget(other, 0, Qt::AlignHCenter);
        connect(other, &Button::clicked, this, &SignInPage::otherPersonAsked);
    }
    connect(m_password, &QLineEdit::textChanged, this, [this] { m_passwordField->setError({}); });
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_button, &Button::clicked, this, &SignInPage::submit);
    showWait();
    return form;
}

void SignInPage::setNotice(const QString &sentence)
{
    m_notice->setText(sentence);
    m_notice->setVisible(!sentence.isEmpty());
}

void SignInPage::submit()
{
    if (!m_button->isEnabled())
        return;
    const QString email = m_lockedFor ? m_lockedFor->email : m_email->text().trimmed();
    if (email.isEmpty() || m_password->text().isEmpty()) {
        (email.isEmpty() ? static_cast<QWidget *>(m_email) : m_password)->setFocus();
        return;
    }
    m_button->setEnabled(false);
    m_button->setText(tr("One moment..."));
    answer(m_users.signIn(email, Secret(m_password->text().toUtf8())), this,
           [this](const Result<Actor> &actor) { answered(actor); });
}

void SignInPage::answered(const Result<Actor> &actor)
{
    m_secondsLeft = 0;
    if (actor) {
        m_password->clear();
        showWait();
        const bool keep = m_keep && m_keep->isChecked();
        if (m_email) {
            m_preferences.set(u"signin/email"_s, m_email->text().trimmed());
            m_preferences.set(u"signin/keep"_s, keep);
        }
        Q_EMIT signedIn(*actor, keep);
        return;
    }
    if (const auto &wait = actor.error().retryAfter) {
        m_secondsLeft = int((wait->count() + 999) / 1000);
        m_passwordField->setError(tr("After a wrong password the next try has to wait."));
    } else {
        const bool isWrong = actor.error().kind == Error::Kind::NotAllowed;
        m_passwordField->setError(isWrong && m_lockedFor ? tr("That password is not right.")
                                                         : sentenceFor(actor.error()));
        m_password->selectAll();
        m_password->setFocus();
    }
    showWait();
}

// The button says how long the next try has to wait.
void SignInPage::showWait()
{
    const bool isWaiting = m_secondsLeft > 0;
    m_button->setEnabled(!isWaiting);
    m_button->setText(isWaiting         ? tr("Try again in %n second(s)", nullptr, m_secondsLeft)
                          : m_lockedFor ? tr("Unlock")
                                        : tr("Sign in"));
    if (isWaiting)
        m_tick.start();
    else
        m_tick.stop();
}

} // namespace Postrider

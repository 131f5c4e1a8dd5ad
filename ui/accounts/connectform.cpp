// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/connectform.h"

#include "ui/accounts/credentialfields.h"
#include "ui/look/field.h"
#include "ui/look/icons.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;
using Look::Field;
using Look::Text;

namespace {

// The network's own guide to a developer app comes first, with links to its pages.
QStringList stepsFor(const NetworkInfo &network)
{
    QStringList steps;
    for (const AppGuide::Step &step : network.appGuide.steps) {
        const QString text = step.text.toHtmlEscaped();
        const QString address = step.link.toString(QUrl::FullyEncoded).toHtmlEscaped();
        steps << (step.link.isEmpty() ? text : u"%1 <a href=\"%2\">%3</a>"_s.arg(text, address, step.link.host()));
    }
    if (network.needsDeveloperApp && steps.isEmpty())
        steps << ConnectForm::tr(
                     "At %1's site for developers, make an app of your own and give it the redirect address "
                     "below.")
                     .arg(network.name);
    if (network.needsServer)
        steps << ConnectForm::tr("Name your server: the part of your address after its last @.");
    if (network.hasBrowserSignIn) {
        steps << ConnectForm::tr("Your browser opens, and your server asks whether Postrider may post for you.");
        steps << ConnectForm::tr("Agree there. The account appears here by itself.");
    } else if (network.signInFields.isEmpty()) {
        steps << ConnectForm::tr("Let %1 make a token for you, and paste it below.").arg(network.name);
    } else {
        for (const SignInField &field : network.signInFields)
            steps << u"%1: %2"_s.arg(field.title, field.hint);
    }
    return steps;
}

QList<SignInField> tokenFields(const NetworkInfo &network)
{
    if (!network.signInFields.isEmpty())
        return network.signInFields;
    return {{u"accessToken"_s, ConnectForm::tr("Access token"),
             ConnectForm::tr("From your account's settings at %1. It is kept encrypted.").arg(network.name), true,
             false}};
}

QList<SignInField> appFields(const AppGuide &guide)
{
    QList<SignInField> fields{{u"clientId"_s, ConnectForm::tr("Client id"),
                               ConnectForm::tr("Leave both empty to use the app that you gave before."), false, true}};
    if (guide.secret != AppGuide::SecretUse::None)
        fields << SignInField{u"clientSecret"_s, ConnectForm::tr("Client secret"),
                              ConnectForm::tr("It is kept encrypted."), true, true};
    if (!guide.scopesHint.isEmpty())
        fields << SignInField{u"scopes"_s, ConnectForm::tr("Its rights"), guide.scopesHint, false, true};
    return fields;
}

} // namespace

ConnectForm::ConnectForm(const NetworkInfo &network, QWidget *parent) : QWidget(parent), m_network(network)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Look::Card;
    outer->addWidget(card);
    QVBoxLayout *column = card->body();
    column->setContentsMargins(Look::Space::kHuge, Look::Space::kLarge, Look::Space::kHuge, Look::Space::kLarge);
    column->setSpacing(Look::Space::kLarge);
    addGuide(column);
    if (!network.redirectUris.isEmpty())
        addRedirects(column);
    if (network.needsDeveloperApp) {
        m_app = new CredentialFields(appFields(network.appGuide));
        m_app->setObjectName(u"developerApp"_s);
        column->addWidget(m_app);
        connect(m_app, &CredentialFields::entered, this, &ConnectForm::askBrowser);
    }
    if (network.needsServer || network.takesServer) {
        m_server = new QLineEdit;
        m_server->setObjectName(u"server"_s);
        m_server->setPlaceholderText(network.needsServer ? u"mastodon.social"_s : QString());
        m_server->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
        m_serverField = new Field(tr("Server"), m_server,
                                  network.needsServer ? QString() : tr("Only if you have one of your own."));
        column->addWidget(m_serverField);
        connect(m_server, &QLineEdit::textChanged, this, [this] { m_serverField->setError({}); });
        connect(m_server, &QLineEdit::returnPressed, this, &ConnectForm::askBrowser);
    }
    if (network.hasBrowserSignIn)
        addBrowser(column);
    if (network.takesToken)
        addToken(column);
    if (m_server)
        setFocusProxy(m_server);
}

ConnectForm::~ConnectForm() = default;

void ConnectForm::addGuide(QVBoxLayout *column)
{
    auto *guide = new QGridLayout;
    guide->setHorizontalSpacing(Look::Space::kSmall);
    guide->setVerticalSpacing(Look::Space::kTiny);
    guide->setColumnStretch(1, 1);
    int number = 0;
    const QStringList steps = stepsFor(m_network);
    for (const QString &step : steps) {
        auto *place = new Text(tr("%1.").arg(++number), Look::Size::Body, Look::Weight::Medium, Text::Ink::Soft);
        auto *words = new Text(step);
        words->setWordWrap(true);
        words->setOpenExternalLinks(true);
        guide->addWidget(place, number, 0, Qt::AlignTop);
        guide->addWidget(words, number, 1);
    }
    for (const QString &sentence : {m_network.appGuide.cost, m_network.appGuide.limits}) {
        if (sentence.isEmpty())
            continue;
        auto *words = new Text(sentence, Look::Size::Body, Look::Weight::Regular, Text::Ink::Soft);
        words->setWordWrap(true);
        guide->addWidget(words, ++number, 1);
    }
    column->addLayout(guide);
}

void ConnectForm::addRedirects(QVBoxLayout *column)
{
    for (const QString &address : std::as_const(m_network.redirectUris)) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto *edit = new QLineEdit(address);
        edit->setObjectName(u"redirect"_s);
        edit->setReadOnly(true);
        auto *copy = Button::withIcon(u"copy"_s, tr("Copy the address"));
        copy->setObjectName(u"copyRedirect"_s);
        row->addWidget(edit, 1);
        row->addWidget(copy);
        auto *field = new Field(tr("Redirect address"), line);
        edit->setAccessibleName(tr("Redirect address"));
        column->addWidget(field);
        connect(copy, &Button::clicked, this, [this, address] {
            QGuiApplication::clipboard()->setText(address);
            Q_EMIT copied(address);
        });
    }
}

void ConnectForm::addBrowser(QVBoxLayout *column)
{
    auto *browser = new Button(tr("Connect in the browser"), Button::Kind::Primary);
    browser->setObjectName(u"connect"_s);
    browser->setMinimumHeight(40);
    column->addWidget(browser);
    connect(browser, &Button::clicked, this, &ConnectForm::askBrowser);
    if (!m_network.hasOutOfBand)
        return;
    m_elsewhere = new QCheckBox(tr("My browser is on another computer: show me a code to copy"));
    m_elsewhere->setObjectName(u"elsewhere"_s);
    column->addWidget(m_elsewhere);
}

void ConnectForm::addToken(QVBoxLayout *column)
{
    m_disclosure = new Button(tr("Paste a token instead"), Button::Kind::Link);
    m_disclosure->setObjectName(u"tokenInstead"_s);
    m_disclosure->setIcon(Look::icon(u"next"_s));
    column->addWidget(m_disclosure, 0, Qt::AlignLeading);

    m_tokenPanel = new QWidget;
    auto *panel = new QVBoxLayout(m_tokenPanel);
    panel->setContentsMargins(0, 0, 0, 0);
    panel->setSpacing(Look::Space::kMedium);
    m_token = new CredentialFields(tokenFields(m_network));
    auto *check = new Button(tr("Check and connect"));
    check->setObjectName(u"checkToken"_s);
    panel->addWidget(m_token);
    panel->addWidget(check, 0, Qt::AlignTrailing);
    column->addWidget(m_tokenPanel);
    connect(m_disclosure, &Button::clicked, this, [this] {
        openToken(m_tokenPanel->isHidden());
        if (!m_tokenPanel->isHidden())
            m_token->focusFirst();
    });
    connect(m_token, &CredentialFields::entered, this, &ConnectForm::giveToken);
    connect(check, &Button::clicked, this, &ConnectForm::giveToken);
    openToken(!m_network.hasBrowserSignIn);
    m_disclosure->setVisible(m_network.hasBrowserSignIn);
}

void ConnectForm::openToken(bool isOpen)
{
    m_disclosure->setIcon(Look::icon(isOpen ? u"down"_s : u"next"_s));
    m_tokenPanel->setVisible(isOpen);
}

QString ConnectForm::server() const
{
    return m_server ? m_server->text().trimmed() : QString();
}

void ConnectForm::setServer(const QString &server)
{
    if (m_server)
        m_server->setText(server);
}

void ConnectForm::refuseServer(const QString &sentence)
{
    if (!m_serverField)
        return;
    m_serverField->setError(sentence);
    m_server->setFocus();
}

void ConnectForm::refuseToken(const QString &sentence)
{
    if (m_token)
        m_token->refuse(sentence);
}

void ConnectForm::refuseApp(const QString &sentence)
{
    if (m_app)
        m_app->refuse(sentence);
}

bool ConnectForm::hasServer()
{
    if (!m_server || !m_network.needsServer || !server().isEmpty())
        return true;
    refuseServer(tr("Which server is your account on? For example mastodon.social."));
    return false;
}

void ConnectForm::askBrowser()
{
    if (!m_network.hasBrowserSignIn || !hasServer())
        return;
    // An id of an app comes first; without one, the app that is kept already is used.
    if (m_app && !m_app->isEmpty()) {
        Q_EMIT appGiven(givenApp());
        return;
    }
    goOn();
}

NewDeveloperApp ConnectForm::givenApp() const
{
    NewDeveloperApp app;
    app.platform = m_network.id;
    app.clientId = m_app->value(u"clientId"_s);
    app.clientSecret = Secret(m_app->value(u"clientSecret"_s).toUtf8());
    app.scopes = m_app->value(u"scopes"_s).simplified().split(u' ', Qt::SkipEmptyParts);
    return app;
}

void ConnectForm::goOn()
{
    const bool isElsewhere = m_elsewhere && m_elsewhere->isChecked();
    Q_EMIT browserAsked(server(), isElsewhere ? SignInDesk::Redirect::OutOfBand : SignInDesk::Redirect::Loopback);
}

void ConnectForm::giveToken()
{
    if (!hasServer())
        return;
    if (m_token->isComplete())
        Q_EMIT tokenGiven(server(), m_token->asPasted());
}

} // namespace Postrider

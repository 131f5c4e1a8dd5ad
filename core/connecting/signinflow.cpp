// SPDX-License-Identifier: GPL-3.0-or-later
#include "connecting/signinflow.h"

#include "base/ifalive.h"
#include "base/logging.h"
#include "connecting/redirectpage.h"
#include "net/httplistener.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFutureWatcher>
#include <QRandomGenerator>
#include <QTimer>
#include <QUrlQuery>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kOutOfBand = "urn:ietf:wg:oauth:2.0:oob"_L1;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SignInFlow)
};

// 32 random bytes as base64url: 43 characters, what RFC 7636 recommends for a verifier.
QString randomText()
{
    QByteArray bytes(32, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString challengeOf(const QString &verifier)
{
    const QByteArray hash = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

SignInFlow::SignInFlow(ExchangeDesk &desk, const Platform &platform, QUrl server, std::optional<RegisteredApp> knownApp,
                       SignInDesk person)
    : QObject(&desk.runner), m_desk(desk), m_platform(platform), m_server(std::move(server)),
      m_person(std::move(person)), m_state(randomText()), m_verifier(randomText()), m_hasApp(knownApp.has_value())
{
    if (knownApp)
        m_connected.app = *knownApp;
    m_promise.start();
}

SignInFlow::~SignInFlow()
{
    if (!m_isDone)
        finish(fail(Error::Kind::Cancelled));
}

QFuture<Result<Connected>> SignInFlow::run()
{
    auto future = m_promise.future();
    if (const Outcome listening = listen(); !listening) {
        finish(fail(listening.error()));
        return future;
    }
    QTimer::singleShot(m_person.patience, this,
                       [this] { finish(fail(Error::Kind::Cancelled, u"nobody answered in time"_s)); });
    heedCancelling();
    // The redirect's port is free for each sign-in, so a client registered at run time belongs to this one.
    if (m_platform.signIn().registersApp && !m_hasApp)
        registerApp();
    else
        openBrowser();
    return future;
}

std::unique_ptr<Net::HttpListener> SignInFlow::makeListener()
{
    return std::make_unique<Net::HttpListener>(
        [this](const Net::ServerRequest &request, QPointer<Net::ServerReply> reply) {
            if (reply)
                redirected(request, *reply);
        });
}

// On the first port that is free of those that the platform compares.
Outcome SignInFlow::listen()
{
    const SignIn how = m_platform.signIn();
    m_listener = makeListener();
    Outcome listening;
    const QList<quint16> ports = how.ports.isEmpty() ? QList<quint16>{0} : how.ports;
    for (const quint16 port : ports) {
        listening = m_listener->listen(QHostAddress::LocalHost, port);
        if (listening)
            break;
    }
    if (!listening)
        return listening;
    const auto port = quint16(m_listener->url().port());
    if (how.redirectHost == "localhost"_L1) {
        m_otherListener = makeListener();
        if (!m_otherListener->listen(QHostAddress::LocalHostIPv6, port))
            m_otherListener.reset(); // a computer without IPv6: browsers use the other one
    }
    m_connected.redirectUri = u"http://%1:%2%3"_s.arg(how.redirectHost).arg(port).arg(how.redirectPath);
    // The person's own address: the browser lands there, and they paste what it shows.
    if (m_hasApp && !m_connected.app.redirectUri.isEmpty())
        m_connected.redirectUri = m_connected.app.redirectUri;
    return {};
}

Account SignInFlow::account() const
{
    Account account;
    account.platform = m_platform.id();
    account.server = m_server;
    account.scopes = m_connected.app.scopes;
    // Some networks have another way for apps that keep no secret.
    if (m_platform.signIn().needsDeveloperApp)
        account.facts = {{"hasClientSecret"_L1, !m_connected.app.clientSecret.isEmpty()}};
    return account;
}

void SignInFlow::registerApp()
{
    m_desk.runner.run({&m_platform, m_platform.registerApp(m_connected.redirectUri, account()), {}, {}, nullptr})
        .then(QtFuture::Launch::Sync, ifAlive(this, [this](const Result<Context> &result) {
                  if (!result || !result->app)
                      return finish(fail(result ? Error{Error::Kind::WrongServer, u"no client was registered"_s, {}, {}}
                                                : result.error()));
                  m_connected.app = *result->app;
                  m_connected.isNewApp = true;
                  openBrowser();
              }));
}

void SignInFlow::openBrowser()
{
    if (m_isDone)
        return;
    if (m_person.redirect == SignInDesk::Redirect::OutOfBand && m_platform.signIn().hasOutOfBand)
        m_connected.redirectUri = kOutOfBand;
    const QStringList scopes = m_connected.app.scopes.isEmpty() ? m_platform.signIn().scopes : m_connected.app.scopes;
    m_person.openAddress(m_platform.authorizeUrl(
        {m_connected.app.clientId, m_connected.redirectUri, scopes, m_state, challengeOf(m_verifier)}, account()));
    if (m_person.askForCode)
        awaitCode();
}

// Watched, not continued: the person may answer long after the redirect came and we are gone.
void SignInFlow::awaitCode()
{
    auto *watcher = new QFutureWatcher<QString>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        if (watcher->future().resultCount() > 0)
            pasted(watcher->result());
    });
    watcher->setFuture(m_person.askForCode());
}

void SignInFlow::heedCancelling()
{
    if (!m_person.cancelled)
        return;
    auto *watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcherBase::finished, this,
            [this] { finish(fail(Error::Kind::Cancelled, u"the person gave up"_s)); });
    watcher->setFuture(*m_person.cancelled);
}

void SignInFlow::redirected(const Net::ServerRequest &request, Net::ServerReply &reply)
{
    const QUrlQuery query(request.url());
    if (request.method != "GET" || request.path() != m_platform.signIn().redirectPath.toUtf8())
        return reply.send(404, "text/plain", "Not found\n");
    // Somebody else's redirect, or an old tab's: say so and go on waiting for ours.
    if (query.queryItemValue(u"state"_s, QUrl::FullyDecoded) != m_state)
        return reply.send(400, "text/html; charset=utf-8", redirectPage(RedirectPage::NotOurs));
    const bool isDone = query.hasQueryItem(u"code"_s);
    reply.send(200, "text/html; charset=utf-8", redirectPage(isDone ? RedirectPage::Done : RedirectPage::Refused));
    landed(query);
}

// Our own state came back: with a code, or with the person's no.
void SignInFlow::landed(const QUrlQuery &query)
{
    if (query.hasQueryItem(u"code"_s))
        return takeCode(query.queryItemValue(u"code"_s, QUrl::FullyDecoded));
    finish(fail({Error::Kind::NotAllowed,
                 u"sign-in refused"_s,
                 query.queryItemValue(u"error_description"_s, QUrl::FullyDecoded),
                 {}}));
}

// A bare code, or the whole address the browser landed on.
void SignInFlow::pasted(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || m_hasCode)
        return;
    const QUrlQuery query{QUrl(trimmed)};
    if (!query.hasQueryItem(u"code"_s) && !query.hasQueryItem(u"error"_s))
        return takeCode(trimmed);
    if (query.queryItemValue(u"state"_s, QUrl::FullyDecoded) != m_state)
        return finish(fail(Error::Kind::NotAllowed, u"that address belongs to another sign-in"_s));
    landed(query);
}

void SignInFlow::takeCode(const QString &code)
{
    if (m_hasCode || m_isDone)
        return;
    m_hasCode = true;
    exchange(code);
}

void SignInFlow::exchange(const QString &code)
{
    using Kind = Net::Credential::Kind;
    const Net::Credentials credentials{{Kind::AuthorizationCode, Secret(code.toUtf8())},
                                       {Kind::CodeVerifier, Secret(m_verifier.toLatin1())},
                                       {Kind::ClientId, Secret(m_connected.app.clientId.toUtf8())},
                                       {Kind::ClientSecret, m_connected.app.clientSecret}};
    m_desk.runner
        .run({&m_platform, m_platform.exchangeCode(m_connected.redirectUri, account()), credentials, {}, nullptr})
        .then(
            QtFuture::Launch::Sync, ifAlive(this, [this](const Result<Context> &result) {
                if (!result || !result->tokens)
                    return finish(fail(result ? Error{Error::Kind::Auth, u"no token came for the code"_s, {}, {}}
                                              : result.error()));
                if (const QString missing = missingScopes(*result->tokens); !missing.isEmpty())
                    return finish(fail(
                        Error::Kind::Conflict,
                        Words::tr("The sign-in did not allow everything that is needed: %1 is missing.").arg(missing)));
                askWho(*result->tokens);
            }));
}

// People may untick single rights on some pages. Who does not say what was granted is believed.
QString SignInFlow::missingScopes(const Tokens &tokens) const
{
    QStringList missing;
    const QStringList needed = m_platform.signIn().neededScopes;
    for (const QString &scope : needed) {
        if (!tokens.scopes.isEmpty() && !tokens.scopes.contains(scope))
            missing << scope;
    }
    return missing.join(u' ');
}

void SignInFlow::askWho(const Tokens &tokens)
{
    m_connected.tokens = tokens;
    Account granted = account();
    if (!tokens.scopes.isEmpty())
        granted.scopes = tokens.scopes;
    identify(m_desk, m_platform, granted, tokens.accessToken, m_person.identity)
        .then(QtFuture::Launch::Sync, ifAlive(this, [this](const Result<Identity> &identity) {
                  if (!identity)
                      return finish(fail(identity.error()));
                  m_connected.identity = *identity;
                  takeOwnToken(m_connected);
                  finish(m_connected);
              }));
}

void SignInFlow::finish(Result<Connected> result)
{
    if (std::exchange(m_isDone, true))
        return;
    m_promise.addResult(std::move(result));
    m_promise.finish();
    // Later, so that the browser still gets its page from the listener that goes with us.
    QTimer::singleShot(std::chrono::seconds(2), this, &QObject::deleteLater);
}

} // namespace Postrider

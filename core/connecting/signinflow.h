// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "connecting/identify.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QUrlQuery;

namespace Postrider {

namespace Net {
class HttpListener;
class ServerReply;
struct ServerRequest;
} // namespace Net

// The person's side of a sign-in, injected by app. Called in the exchange thread.
struct SignInDesk
{
    // Opens the authorisation page; without a display prints it.
    std::function<void(const QUrl &)> openAddress;
    // Asks for what the browser showed when no redirect reaches us: a code, or the address it landed on. May be empty.
    std::function<QFuture<QString>()> askForCode;
    // OutOfBand: the server shows a code to copy, for a browser on another machine.
    enum class Redirect { Loopback, OutOfBand } redirect = Redirect::Loopback;
    std::chrono::milliseconds patience{std::chrono::minutes(10)};
    // The person gave up: ends the sign-in as Cancelled once it finishes, or its promise goes. Nothing: it can't be.
    std::optional<QFuture<void>> cancelled = {};
    IdentityWish identity = {}; // whom to take where the sign-in opens several
};

// One OAuth sign-in through our loopback redirect: registers a client where the platform does so at
// run time, opens the browser, checks state, proves PKCE, exchanges the code, asks who it is. Lives in
// the exchange thread and deletes itself.
class SignInFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInFlow)
public:
    SignInFlow(ExchangeDesk &desk, const Platform &platform, QUrl server, std::optional<RegisteredApp> knownApp,
               SignInDesk person);
    ~SignInFlow() override;

    // NotAllowed when the person said no; Conflict when a needed right or the account that was meant is missing;
    // Cancelled after the patience; Auth, WrongServer ... as the platform answers.
    QFuture<Result<Connected>> run();

private:
    Outcome listen();
    std::unique_ptr<Net::HttpListener> makeListener();
    void registerApp();
    void heedCancelling();
    void openBrowser();
    void awaitCode();
    void redirected(const Net::ServerRequest &request, Net::ServerReply &reply);
    void pasted(const QString &text);
    void landed(const QUrlQuery &query);
    void takeCode(const QString &code);
    void exchange(const QString &code);
    QString missingScopes(const Tokens &tokens) const;
    void askWho(const Tokens &tokens);
    void finish(Result<Connected> result);
    Account account() const;

    ExchangeDesk &m_desk;
    const Platform &m_platform;
    QUrl m_server;
    SignInDesk m_person;
    std::unique_ptr<Net::HttpListener> m_listener;
    std::unique_ptr<Net::HttpListener> m_otherListener; // on ::1, where the redirect says "localhost"
    QPromise<Result<Connected>> m_promise;
    Connected m_connected;
    QString m_state;
    QString m_verifier;
    bool m_hasApp = false;
    bool m_hasCode = false;
    bool m_isDone = false;
};

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/network.h"
#include "services/accountservice.h"

#include <QObject>
#include <QPromise>
#include <QUrl>

#include <memory>

namespace Postrider {

struct Desk;

// A sign-in under way, as the page that waits for it sees it; one at a time. Goes with the page, and what is under way
// is given up then. GUI thread, while the core asks from its own.
class Connecting final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Connecting)
public:
    explicit Connecting(Desk &desk, QObject *parent = nullptr);
    ~Connecting() override;

    // A reconnection: this account and no other, by its id at the network.
    void insistOn(const QString &accountId) { m_accountId = accountId; }

    void throughBrowser(PlatformId platform, const QString &server, SignInDesk::Redirect redirect);
    void byToken(PlatformId platform, const QString &server, const QString &pasted);
    void withPractice();

    // While the browser is awaited only.
    bool canCancel() const { return m_cancelling != nullptr; }
    void cancel();
    void giveCode(const QString &text);
    void choose(const QString &accountId); // an answer to choiceAsked(); empty: none of them

Q_SIGNALS:
    void opened(const QUrl &address);                               // the browser was asked to show it
    void choiceAsked(const QList<Postrider::Identity> &identities); // the sign-in opens several
    void done(const Postrider::Integration &account);
    void failed(const Postrider::Error &error); // Cancelled too

private:
    std::function<QFuture<QString>(const QList<Identity> &)> makeChoice();
    void await(const QFuture<Result<Integration>> &adding);

    Desk &m_desk;
    QString m_accountId;
    std::unique_ptr<QPromise<void>> m_cancelling;
    std::unique_ptr<QPromise<QString>> m_code;
    std::unique_ptr<QPromise<QString>> m_choice;
};

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/connecting.h"

#include "models/answer.h"
#include "ui/desk/desk.h"

#include <QCoreApplication>
#include <QPointer>

namespace Postrider {

Connecting::Connecting(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) {}

Connecting::~Connecting() = default; // the promises go, and that ends the sign-in

void Connecting::throughBrowser(PlatformId platform, const QString &server, SignInDesk::Redirect redirect)
{
    m_cancelling = std::make_unique<QPromise<void>>();
    m_cancelling->start();
    m_code = std::make_unique<QPromise<QString>>();
    m_code->start();
    SignInDesk person;
    person.redirect = redirect;
    person.identity.accountId = m_accountId;
    person.identity.choose = makeChoice();
    person.cancelled = m_cancelling->future();
    person.askForCode = [code = m_code->future()] { return code; };
    person.openAddress = [page = QPointer<Connecting>(this)](const QUrl &address) {
        // From the exchange's thread; whether the page is still there is for this one to see.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [page, address] {
                if (!page)
                    return;
                page->m_desk.openAddress(address);
                Q_EMIT page->opened(address);
            },
            Qt::QueuedConnection);
    };
    await(m_desk.accounts.connectAccount(m_desk.actor, platform, server, person));
}

void Connecting::byToken(PlatformId platform, const QString &server, const QString &pasted)
{
    auto token = readPastedToken(pasted.toUtf8());
    if (!token) {
        Q_EMIT failed(token.error());
        return;
    }
    token->accountId = m_accountId;
    token->choose = makeChoice();
    await(m_desk.accounts.addByToken(m_desk.actor, platform, server, *token));
}

// The core asks from its own thread, and waits for the promise; should the page go, the promise goes with it.
std::function<QFuture<QString>(const QList<Identity> &)> Connecting::makeChoice()
{
    m_choice = std::make_unique<QPromise<QString>>();
    m_choice->start();
    return [page = QPointer<Connecting>(this), choice = m_choice->future()](const QList<Identity> &identities) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [page, identities] {
                if (page)
                    Q_EMIT page->choiceAsked(identities);
            },
            Qt::QueuedConnection);
        return choice;
    };
}

void Connecting::withPractice()
{
    await(m_desk.addPracticeAccount());
}

void Connecting::await(const QFuture<Result<Integration>> &adding)
{
    answer(adding, this, [this](const Result<Integration> &account) {
        m_cancelling.reset();
        m_code.reset();
        m_choice.reset();
        if (account)
            Q_EMIT done(*account);
        else
            Q_EMIT failed(account.error());
    });
}

void Connecting::cancel()
{
    if (m_cancelling)
        m_cancelling->finish();
}

void Connecting::giveCode(const QString &text)
{
    if (!m_code || text.trimmed().isEmpty())
        return;
    m_code->addResult(text);
    m_code->finish();
}

void Connecting::choose(const QString &accountId)
{
    if (!m_choice)
        return;
    m_choice->addResult(accountId);
    m_choice->finish();
    m_choice.reset();
}

} // namespace Postrider

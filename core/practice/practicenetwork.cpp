// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicenetwork.h"

#include "practice/practiceserver.h"

#include <QPromise>
#include <QThread>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

// Runs a verb in the server's thread.
template<typename T>
QFuture<Result<T>> asked(PracticeServer *server, Result<T> (PracticeServer::*verb)())
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    QFuture<Result<T>> future = promise->future();
    promise->start();
    QMetaObject::invokeMethod(
        server,
        [server, verb, promise] {
            promise->addResult((server->*verb)());
            promise->finish();
        },
        Qt::QueuedConnection);
    return future;
}

} // namespace

void PracticeNetwork::EndThread::operator()(QThread *thread) const
{
    thread->quit();
    thread->wait();
    delete thread;
}

PracticeNetwork::PracticeNetwork(const QString &folder, const Clock &clock)
    : m_thread(new QThread), m_server(new PracticeServer(folder, clock))
{
    m_thread->setObjectName(u"practice"_s);
    m_server->moveToThread(m_thread.get());
    QObject::connect(m_thread.get(), &QThread::finished, m_server, &QObject::deleteLater);
    m_thread->start();
}

PracticeNetwork::~PracticeNetwork() = default;

QFuture<Result<QUrl>> PracticeNetwork::start()
{
    return asked(m_server, &PracticeServer::start);
}

QFuture<Result<Secret>> PracticeNetwork::newToken()
{
    return asked(m_server, &PracticeServer::newToken);
}

} // namespace Postrider

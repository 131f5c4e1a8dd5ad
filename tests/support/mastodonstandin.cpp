// SPDX-License-Identifier: GPL-3.0-or-later
#include "mastodonstandin.h"

#include "mastodonstandin_server.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

MastodonStandIn::MastodonStandIn() : MastodonStandIn(Options()) {}

MastodonStandIn::MastodonStandIn(const Options &options)
{
    m_thread.setObjectName(u"stand-in"_s);
    m_server = new StandInServer(options);
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(m_server, &StandInServer::listen, Qt::BlockingQueuedConnection);
}

MastodonStandIn::~MastodonStandIn()
{
    m_thread.quit(); // the server goes as the thread ends
    m_thread.wait();
}

QUrl MastodonStandIn::url() const
{
    return m_server->url();
}

QByteArray MastodonStandIn::token() const
{
    return m_server->options().token;
}

void MastodonStandIn::fail(Endpoint endpoint, Fault fault, int times)
{
    m_server->fail(endpoint, fault, times);
    if (fault == Fault::Refuse)
        QMetaObject::invokeMethod(m_server, &StandInServer::close, Qt::BlockingQueuedConnection);
}

void MastodonStandIn::recover()
{
    m_server->forgetFaults();
    QMetaObject::invokeMethod(m_server, &StandInServer::listen, Qt::BlockingQueuedConnection);
}

void MastodonStandIn::revoke(const QByteArray &token)
{
    m_server->revoke(token);
}

QList<MastodonStandIn::Accepted> MastodonStandIn::accepted() const
{
    return m_server->accepted();
}

QStringList MastodonStandIn::complaints() const
{
    return m_server->complaints();
}

int MastodonStandIn::requestCount(Endpoint endpoint) const
{
    return m_server->requestCount(endpoint);
}

} // namespace Postrider::Testing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "twitterstandin.h"

#include "twitterstandin_server.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

TwitterStandIn::TwitterStandIn() : TwitterStandIn(Options()) {}

TwitterStandIn::TwitterStandIn(const Options &options)
{
    m_thread.setObjectName(u"twitter stand-in"_s);
    m_server = new TwitterServer(options);
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(m_server, &TwitterServer::listen, Qt::BlockingQueuedConnection);
}

TwitterStandIn::~TwitterStandIn()
{
    m_thread.quit(); // the server goes as the thread ends
    m_thread.wait();
}

QUrl TwitterStandIn::url() const
{
    return m_server->url();
}

void TwitterStandIn::fail(Endpoint endpoint, Fault fault, int times)
{
    m_server->fail(endpoint, fault, times);
}

void TwitterStandIn::endGrants()
{
    m_server->endGrants();
}

QJsonArray TwitterStandIn::accepted() const
{
    return m_server->accepted();
}

QStringList TwitterStandIn::complaints() const
{
    return m_server->complaints();
}

int TwitterStandIn::requestCount(Endpoint endpoint) const
{
    return m_server->requestCount(endpoint);
}

} // namespace Postrider::Testing

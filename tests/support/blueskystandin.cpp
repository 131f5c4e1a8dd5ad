// SPDX-License-Identifier: GPL-3.0-or-later
#include "blueskystandin.h"

#include "blueskystandin_server.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

BlueskyStandIn::BlueskyStandIn() : BlueskyStandIn(Options()) {}

BlueskyStandIn::BlueskyStandIn(const Options &options)
{
    m_thread.setObjectName(u"bluesky stand-in"_s);
    m_server = new BlueskyServer(options);
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(m_server, &BlueskyServer::listen, Qt::BlockingQueuedConnection);
}

BlueskyStandIn::~BlueskyStandIn()
{
    m_thread.quit(); // the server goes as the thread ends
    m_thread.wait();
}

QUrl BlueskyStandIn::url() const
{
    return m_server->url();
}

void BlueskyStandIn::fail(Endpoint endpoint, Fault fault, int times)
{
    m_server->fail(endpoint, fault, times);
}

void BlueskyStandIn::endSessions()
{
    m_server->endSessions();
}

QJsonArray BlueskyStandIn::accepted() const
{
    return m_server->accepted();
}

QStringList BlueskyStandIn::complaints() const
{
    return m_server->complaints();
}

int BlueskyStandIn::requestCount(Endpoint endpoint) const
{
    return m_server->requestCount(endpoint);
}

} // namespace Postrider::Testing

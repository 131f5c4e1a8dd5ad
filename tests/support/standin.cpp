// SPDX-License-Identifier: GPL-3.0-or-later
#include "standin.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

StandIn::StandIn(const QString &name, std::unique_ptr<StandInWorld> world, const StandInOptions &options)
    : m_server(new StandInServer(std::move(world), options))
{
    m_thread.setObjectName(name + u" stand-in"_s);
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(m_server, &StandInServer::listen, Qt::BlockingQueuedConnection);
}

StandIn::~StandIn()
{
    m_thread.quit(); // the server goes as the thread ends
    m_thread.wait();
}

QUrl StandIn::url() const
{
    return m_server->withWorld([](StandInWorld &world) { return world.url; });
}

QStringList StandIn::complaints() const
{
    return m_server->withWorld([](StandInWorld &world) { return world.complaints; });
}

QJsonArray StandIn::accepted() const
{
    return m_server->withWorld([](StandInWorld &world) { return world.accepted(); });
}

void StandIn::failAt(int endpoint, Fault fault, int times)
{
    if (fault == Fault::Refuse)
        QMetaObject::invokeMethod(m_server, &StandInServer::close, Qt::BlockingQueuedConnection);
    else
        m_server->fail(endpoint, fault, times);
}

void StandIn::recover()
{
    m_server->forgetFaults();
    QMetaObject::invokeMethod(m_server, &StandInServer::listen, Qt::BlockingQueuedConnection);
}

} // namespace Postrider::Testing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "standin.h"

#include "must.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace Postrider::Bench {

using namespace Qt::Literals::StringLiterals;

StandIn::StandIn(int servers, std::chrono::milliseconds delay)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(),
                    {u"--serve"_s, QString::number(servers), QString::number(delay.count())});
    while (m_servers.size() < servers) {
        if (!m_process.canReadLine() && !m_process.waitForReadyRead(10'000))
            giveUp(u"the stand-in did not start"_s);
        while (m_process.canReadLine() && m_servers.size() < servers)
            m_servers << QUrl(QString::fromLatin1(m_process.readLine().trimmed()));
    }
}

StandIn::~StandIn()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(5'000))
        m_process.kill();
}

QList<Arrival> StandIn::arrivals() const
{
    QNetworkAccessManager network;
    QEventLoop loop;
    QNetworkReply *reply = network.get(QNetworkRequest(QUrl(m_servers.first().toString() + u"/arrivals"_s)));
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    if (reply->error() != QNetworkReply::NoError)
        giveUp(reply->errorString());
    QList<Arrival> list;
    for (const QJsonValue value : QJsonDocument::fromJson(reply->readAll()).array())
        list << Arrival{value.toArray().at(0).toDouble(), value.toArray().at(1).toString()};
    return list;
}

} // namespace Postrider::Bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "bareloop.h"

#include "must.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUuid>

#include <vector>

namespace Postrider::Bench {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray bodyOf(const Job &job)
{
    return QJsonDocument(QJsonObject{{u"status"_s, job.text}}).toJson(QJsonDocument::Compact);
}

class BareLoop final
{
public:
    BareLoop(const QList<QUrl> &servers, const QList<Job> &jobs) : m_servers(servers), m_waiting(size_t(servers.size()))
    {
        for (const Job &job : jobs)
            m_waiting[size_t(job.account)] << bodyOf(job);
        m_left = int(jobs.size());
    }

    double run()
    {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < int(m_servers.size()); ++i)
            sendNext(i);
        m_loop.exec();
        return double(timer.nsecsElapsed()) / 1e9;
    }

private:
    void sendNext(int server)
    {
        QList<QByteArray> &waiting = m_waiting[size_t(server)];
        if (waiting.isEmpty())
            return;
        QUrl url = m_servers.at(server);
        url.setPath(u"/api/v1/statuses"_s);
        QNetworkRequest request(url);
        request.setRawHeader("User-Agent", "Postrider");
        request.setRawHeader("Accept", "application/json");
        request.setRawHeader("Authorization", QByteArray("Bearer ") + kToken);
        request.setRawHeader("Idempotency-Key", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
        request.setRawHeader("Content-Type", "application/json");
        QNetworkReply *reply = m_network.post(request, waiting.takeFirst());
        QObject::connect(reply, &QNetworkReply::finished, &m_loop, [this, reply, server] { answered(reply, server); });
    }

    void answered(QNetworkReply *reply, int server)
    {
        if (reply->error() != QNetworkReply::NoError || reply->readAll().isEmpty())
            giveUp(reply->errorString());
        reply->deleteLater();
        if (--m_left == 0)
            m_loop.quit();
        sendNext(server);
    }

    QList<QUrl> m_servers;
    std::vector<QList<QByteArray>> m_waiting;
    QNetworkAccessManager m_network;
    QEventLoop m_loop;
    int m_left = 0;
};

} // namespace

double secondsOfBareLoop(const QList<QUrl> &servers, const QList<Job> &jobs)
{
    return BareLoop(servers, jobs).run();
}

} // namespace Postrider::Bench

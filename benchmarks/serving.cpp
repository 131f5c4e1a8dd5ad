// SPDX-License-Identifier: GPL-3.0-or-later
#include "serving.h"

#include "must.h"
#include "net/httplistener.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>
#include <QTimer>

#include <unistd.h>

#include <vector>

namespace Postrider::Bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kLongest = 10min;

double nowMs()
{
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return double(std::chrono::duration_cast<std::chrono::microseconds>(since).count()) / 1000.0;
}

class Server final
{
public:
    explicit Server(std::chrono::milliseconds delay) : m_delay(delay) {}

    void handle(const Net::ServerRequest &request, const QPointer<Net::ServerReply> &reply)
    {
        if (request.target == "/arrivals")
            return reply->send(200, "application/json", QJsonDocument(m_arrivals).toJson(QJsonDocument::Compact));
        if (request.method != "POST" || request.target != "/api/v1/statuses")
            return reply->send(404, "application/json", "{\"error\":\"not here\"}");
        const double moment = nowMs();
        const QString text = QJsonDocument::fromJson(request.body)["status"_L1].toString();
        m_arrivals << QJsonArray{moment, text};
        const QByteArray answer = answerTo(text);
        QTimer::singleShot(m_delay, Qt::PreciseTimer, reply,
                           [reply, answer] { reply->send(200, "application/json", answer); });
    }

private:
    QByteArray answerTo(const QString &text)
    {
        const QString id = QString::number(++m_last);
        const QJsonObject status{{u"id"_s, id},
                                 {u"uri"_s, u"http://127.0.0.1/"_s + id},
                                 {u"url"_s, u"http://127.0.0.1/@bench/"_s + id},
                                 {u"created_at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                                 {u"content"_s, u"<p>%1</p>"_s.arg(text)},
                                 {u"media_attachments"_s, QJsonArray()}};
        return QJsonDocument(status).toJson(QJsonDocument::Compact);
    }

    std::chrono::milliseconds m_delay;
    QJsonArray m_arrivals; // [milliseconds since 1970, text]
    qint64 m_last = 0;
};

void quitAtEndOfInput(QSocketNotifier &input)
{
    QObject::connect(&input, &QSocketNotifier::activated, qApp, [] {
        char byte = 0;
        if (::read(STDIN_FILENO, &byte, 1) <= 0)
            QCoreApplication::exit();
    });
}

} // namespace

int serve(int servers, std::chrono::milliseconds delay)
{
    Server server(delay);
    std::vector<std::unique_ptr<Net::HttpListener>> listeners;
    for (int i = 0; i < servers; ++i) {
        listeners.push_back(std::make_unique<Net::HttpListener>(
            [&server](const Net::ServerRequest &request, const QPointer<Net::ServerReply> &reply) {
                server.handle(request, reply);
            }));
        must(listeners.back()->listen());
        std::printf("%s\n", listeners.back()->url().toEncoded().constData());
    }
    std::printf("\n");
    std::fflush(stdout);
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    quitAtEndOfInput(input);
    QTimer::singleShot(kLongest, qApp, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

} // namespace Postrider::Bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "misbehaviour.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTimer>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

using Answer = Misbehaviour::Answer;
using Reply = Misbehaviour::Reply;

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Answer refusal(int status)
{
    return {status, json({{u"error"_s, Misbehaviour::wordsOf(status)}})};
}

Answer slowDown(const QByteArray &retryAfter, const QDateTime &now)
{
    Answer answer = refusal(429);
    const QString reset = now.addSecs(Misbehaviour::kRetryAfter).toString(Qt::ISODateWithMs);
    answer.headers = {{"Retry-After", retryAfter},
                      {"X-RateLimit-Limit", "300"},
                      {"X-RateLimit-Remaining", "0"},
                      {"X-RateLimit-Reset", reset.toLatin1()}};
    return answer;
}

QByteArray httpDate(const QDateTime &moment)
{
    return QLocale::c().toString(moment.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

void sendHalf(const Answer &answer, const Reply &reply)
{
    reply->sendRaw("HTTP/1.1 " + QByteArray::number(answer.status)
                   + " Half\r\nContent-Type: application/json\r\nContent-Length: "
                   + QByteArray::number(answer.body.size()) + "\r\n\r\n" + answer.body.left(answer.body.size() / 2));
    reply->endEvents();
}

void drip(const Reply &reply)
{
    reply->sendRaw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n");
    auto *timer = new QTimer(reply.data());
    QObject::connect(timer, &QTimer::timeout, reply.data(), [reply] { reply->sendRaw(" "); });
    timer->start(100);
}

} // namespace

QString Misbehaviour::wordsOf(int status)
{
    return u"stand-in fault %1"_s.arg(status);
}

void Misbehaviour::send(const Answer &answer, const Reply &reply)
{
    if (reply)
        reply->send(answer.status, answer.contentType, answer.body, answer.headers);
}

void Misbehaviour::go(Fault fault, const Reply &reply, const Hands &hands)
{
    switch (fault) {
    case Fault::None:
    case Fault::Refuse: return send(hands.act(), reply);
    case Fault::ResetBeforeAccepting: return reply->reset();
    case Fault::ResetAfterAccepting: hands.act(); return reply->reset();
    case Fault::AcceptLate: hands.actLater(); return reply->reset();
    case Fault::LateAnswer:
        QTimer::singleShot(hands.delay, reply.data(), [reply, answer = hands.act()] { send(answer, reply); });
        return;
    case Fault::Never: hands.act(); return;
    case Fault::Half: return sendHalf(hands.act(), reply);
    case Fault::Dripping: hands.act(); return drip(reply);
    case Fault::Garbage: hands.act(); return send({200, "<!DOCTYPE html><title>\x01 no JSON here", "text/html"}, reply);
    case Fault::ErrorInside200: return send({200, json({{u"error"_s, wordsOf(200)}})}, reply);
    case Fault::Status401: return send(refusal(401), reply);
    case Fault::Status403: return send(refusal(403), reply);
    case Fault::Status404: return send(refusal(404), reply);
    case Fault::Status409: return send(refusal(409), reply);
    case Fault::Status413Early: return send(refusal(413), reply);
    case Fault::Status422: return send(refusal(422), reply);
    case Fault::Status429: return send(slowDown(QByteArray::number(kRetryAfter), hands.now), reply);
    case Fault::Status429Date: return send(slowDown(httpDate(hands.now.addSecs(kRetryAfter + 1)), hands.now), reply);
    case Fault::Status500: return send(refusal(500), reply);
    case Fault::Status503: return send(refusal(503), reply);
    case Fault::Redirect:
        return send({307, "{}", "application/json", {{"Location", "http://127.0.0.1:9/elsewhere"}}}, reply);
    }
}

} // namespace Postrider::Testing

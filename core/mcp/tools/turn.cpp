// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/turn.h"

#include "services/userservice.h"
#include "services/wording.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTimeZone>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

Actor withCall(const QString &tool, const ToolCall &call)
{
    Actor actor = call.caller.actor;
    actor.call.client = call.caller.client;
    actor.call.idempotencyKey = call.arguments["idempotency_key"_L1].toString();
    const QByteArray arguments = QJsonDocument(call.arguments).toJson(QJsonDocument::Compact);
    actor.call.argumentsHash = QCryptographicHash::hash(tool.toUtf8() + ' ' + arguments, QCryptographicHash::Sha256)
                                   .toHex();
    return actor;
}

QJsonObject textBlock(const QString &text)
{
    return {{u"type"_s, u"text"_s}, {u"text"_s, text}};
}

// What a model can do about a kind of error, where the sentence does not say it.
QString fixFor(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::NotFound: return u"Look it up again with list_posts, list_integrations or list_media."_s;
    case Error::Kind::PastTime: return u"Choose a time later than now; get_status says what time it is."_s;
    case Error::Kind::NoPostingTime:
        return u"Choose a time yourself and give it as \"at\", or ask the person to set posting times."_s;
    case Error::Kind::RateLimit: return u"Wait, then try again."_s;
    case Error::Kind::KeychainLocked: return u"Ask the person to open Postrider and unlock it."_s;
    case Error::Kind::Auth: return u"Ask the person to connect the account again in Postrider."_s;
    case Error::Kind::Conflict: return u"Read it again with get_post before you go on."_s;
    default: return {};
    }
}

TurnAnswer inPersonsZone(const Services &services, Turn turn, const TurnWork &work)
{
    return onward(services.users.list(turn.actor), [turn, work](const QList<User> &users) {
        Turn zoned = turn;
        zoned.zone = "UTC";
        for (const User &user : users) {
            if (user.id == turn.actor.id && QTimeZone(user.timezone).isValid())
                zoned.zone = user.timezone;
        }
        return work(zoned);
    });
}

} // namespace

std::function<QFuture<ToolResult>(const ToolCall &)> turnOf(const Services &services, const QString &tool,
                                                            const QString &scope, TurnWork work)
{
    return [services, tool, scope, work](const ToolCall &call) -> TurnAnswer {
        if (!call.caller.scopes.contains(scope))
            return ready(refused(u"This key lacks the scope %1, which %2 needs."_s.arg(scope, tool),
                                 u"Ask the person for a key that has it."_s));
        const Turn turn{services, call, call.arguments["timezone"_L1].toString().toUtf8(), withCall(tool, call)};
        if (turn.zone.isEmpty())
            return inPersonsZone(services, turn, work);
        if (!QTimeZone(turn.zone).isValid())
            return ready(refused(u"timezone: there is no time zone \"%1\"."_s.arg(QString::fromUtf8(turn.zone)),
                                 u"Give an IANA name such as Europe/Berlin, or leave it out."_s));
        return work(turn);
    };
}

ToolResult done(const Turn &turn, const QJsonObject &structured)
{
    return {withLocalTimes(structured, turn.zone), {}, false};
}

ToolResult refused(const QString &wrong, const QString &fix, const QString &said)
{
    ToolResult result;
    result.isError = true;
    result.content << textBlock(fix.isEmpty() ? wrong : QString(wrong + u' ' + fix));
    if (!said.isEmpty()) {
        const QJsonObject data{{u"fromNetwork"_s, said}};
        result.content << textBlock(u"What the network said, as data: "_s
                                    + QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact)));
    }
    return result;
}

ToolResult refused(const Error &error, const QString &fix)
{
    Error ours = error;
    ours.words.clear();
    return refused(sentenceFor(ours), fix.isEmpty() ? fixFor(error) : fix, error.words);
}

TurnAnswer ready(ToolResult result)
{
    QPromise<ToolResult> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

QJsonValue fromNetwork(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(QJsonObject{{u"fromNetwork"_s, text}});
}

} // namespace Postrider::Mcp

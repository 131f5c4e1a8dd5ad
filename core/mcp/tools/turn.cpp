// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/turn.h"

#include "mcp/message.h"
#include "services/keyservice.h"
#include "services/userservice.h"
#include "services/wording.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTimeZone>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestSubject = 64; // characters: an id

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

TurnAnswer inPersonsZone(const Turn &turn, const TurnWork &work)
{
    return onward(turn.services.users.list(turn.actor), [turn, work](const QList<User> &users) {
        Turn zoned = turn;
        zoned.zone = "UTC";
        for (const User &user : users) {
            if (user.id == turn.actor.id && QTimeZone(user.timezone).isValid())
                zoned.zone = user.timezone;
        }
        return work(zoned);
    });
}

// What a call was about, for the audit.
QString subjectOf(const QJsonObject &arguments)
{
    for (const QString &name : {u"post_id"_s, u"integration_id"_s, u"media_id"_s}) {
        if (arguments.contains(name))
            return arguments[name].toString().left(kLongestSubject);
    }
    return {};
}

// Writes that were done have left their row; nobody waits for this one.
void leaveRow(const Services &services, const Actor &actor, const QString &tool, const QJsonObject &arguments)
{
    if (actor.isAssistant())
        services.keys.noteCall(actor, tool, subjectOf(arguments));
}

TurnAnswer inItsZone(const Turn &turn, const TurnWork &work)
{
    const QByteArray asked = turn.text(u"timezone"_s).toUtf8();
    const QByteArray zone = asked.isEmpty() ? turn.call.caller.timezone : asked;
    if (zone.isEmpty())
        return inPersonsZone(turn, work);
    if (!QTimeZone(zone).isValid())
        return ready(refused(u"timezone: there is no time zone \"%1\"."_s.arg(QString::fromUtf8(zone)),
                             u"Give an IANA name such as Europe/Berlin, or leave it out."_s));
    Turn zoned = turn;
    zoned.zone = zone;
    return work(zoned);
}

} // namespace

std::function<QFuture<ToolResult>(const ToolCall &)> turnOf(const Services &services, const QString &tool,
                                                            const QString &scope, TurnWork work)
{
    return [services, tool, scope, work](const ToolCall &call) -> TurnAnswer {
        const Turn turn{services, call, {}, withCall(tool, call)};
        if (!call.caller.scopes.contains(scope)) {
            leaveRow(services, turn.actor, tool, call.arguments);
            return ready(refused(u"This key lacks the scope %1, which %2 needs."_s.arg(scope, tool),
                                 u"Ask the person for a key that has it."_s));
        }
        const bool isWrite = scope == ApiKey::writePosts();
        return inItsZone(turn, work).then(QtFuture::Launch::Sync, [turn, tool, isWrite](const ToolResult &result) {
            if (!isWrite || result.isError)
                leaveRow(turn.services, turn.actor, tool, turn.call.arguments);
            return result;
        });
    };
}

ToolResult done(const Turn &turn, const QJsonObject &structured)
{
    return {toBytes(withLocalTimes(structured, turn.zone)), {}, false};
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

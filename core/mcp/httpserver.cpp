// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/httpserver.h"

#include "mcp/clientname.h"
#include "mcp/httpoutlet.h"
#include "mcp/httprules.h"
#include "mcp/refusals.h"
#include "mcp/revisions.h"

#include <QFutureWatcher>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

// A picture of ten megabytes in Base64, and room for words.
constexpr qint64 kMostBytes = 16 * 1024 * 1024;
// Of somebody whose key was not looked at yet.
constexpr qsizetype kMostLookedInto = 64 * 1024;

Net::HttpListener::Limits limits()
{
    Net::HttpListener::Limits limits;
    limits.bodyBytes = kMostBytes;
    limits.handsOverTooLong = true; // whoever has no key learns nothing but that
    return limits;
}

void sendWords(Net::ServerReply &reply, int status, const QString &words, const Net::ServerReply::Headers &headers = {})
{
    reply.send(status, "text/plain; charset=utf-8", words.toUtf8() + '\n', headers);
}

void sendError(Net::ServerReply &reply, const QJsonValue &id, const ProtocolError &error)
{
    reply.send(error.httpStatus, "application/json", toBytes(errorMessage(id, error)));
}

ProtocolError sessionError(int status, const QString &words)
{
    ProtocolError error = invalidRequest(words);
    error.httpStatus = status;
    return error;
}

void sendRefusal(Net::ServerReply &reply, const Error &error)
{
    const QString words = refusalWords(error);
    if (isRefusal(error))
        return sendWords(reply, 401, words, {{"WWW-Authenticate", "Bearer error=\"invalid_token\""}});
    if (error.kind != Error::Kind::RateLimit)
        return sendWords(reply, 503, words);
    const auto wait = std::chrono::ceil<std::chrono::seconds>(error.retryAfter.value_or(std::chrono::seconds(1)));
    sendWords(reply, 429, words, {{"Retry-After", QByteArray::number(qint64(wait.count()))}});
}

std::shared_ptr<HttpOutlet> outletFor(const Net::ServerRequest &request, const QPointer<Net::ServerReply> &reply)
{
    return std::make_shared<HttpOutlet>(reply,
                                        takesEvents(request) ? HttpOutlet::Events::Taken : HttpOutlet::Events::Refused);
}

} // namespace

HttpServer::HttpServer(Catalogue catalogue, Authenticate authenticate, QObject *parent)
    : QObject(parent), m_engine(std::move(catalogue)), m_authenticate(std::move(authenticate)),
      m_listener([this](const Net::ServerRequest &request, const Reply &reply) { handle(request, reply); }, limits())
{
    m_listener.setGate([this](const Net::ServerRequest &request) { return turnedAway(request, port()); });
}

HttpServer::~HttpServer() = default;

Outcome HttpServer::listen(quint16 port)
{
    return m_listener.listen(QHostAddress::LocalHost, port);
}

QUrl HttpServer::url() const
{
    QUrl url = m_listener.url();
    url.setPath(u"/mcp"_s);
    return url;
}

void HttpServer::handle(const Net::ServerRequest &request, const Reply &reply)
{
    if (!m_authenticate)
        return admit(request, reply, Caller());
    const Secret key = bearerKey(request);
    if (key.isEmpty())
        return sendWords(*reply, 401, u"A key is needed: Authorization: Bearer ptz_..."_s,
                         {{"WWW-Authenticate", "Bearer"}});
    const auto asked = m_authenticate(key, clientBehind(request));
    if (asked.isFinished() && asked.resultCount() > 0)
        return admit(request, reply, asked.result());
    // Gone with the reply when the client leaves meanwhile.
    auto *watcher = new QFutureWatcher<Result<Caller>>(reply);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, request, reply] {
        const auto future = watcher->future();
        admit(request, reply, future.resultCount() > 0 ? future.result() : fail(Error::Kind::Cancelled));
    });
    watcher->setFuture(asked);
}

// For the key's own record, so it has to be known before anything is served.
QString HttpServer::clientBehind(const Net::ServerRequest &request) const
{
    QString name = m_sessions.clientOf(request.header("Mcp-Session-Id"));
    if (name.isEmpty() && request.body.size() <= kMostLookedInto) {
        if (const auto message = parseMessage(request.body))
            name = clientOf(*message, nullptr);
    }
    return name.isEmpty() ? clientName(QString::fromUtf8(request.header("User-Agent"))) : name;
}

void HttpServer::admit(const Net::ServerRequest &request, const Reply &reply, const Result<Caller> &caller)
{
    if (!reply)
        return;
    if (!caller)
        return sendRefusal(*reply, caller.error());
    if (request.isTooLong)
        return sendWords(*reply, 413, u"A message may have %1 MB."_s.arg(kMostBytes / (1024 * 1024)));
    if (request.method == "DELETE")
        return endSession(request, reply, *caller);
    if (request.method != "POST")
        return sendWords(*reply, 405, u"Only POST is served here."_s, {{"Allow", "POST, DELETE"}});
    if (!isJson(request))
        return sendWords(*reply, 415, u"The body has to be application/json."_s);
    take(request, reply, *caller);
}

void HttpServer::endSession(const Net::ServerRequest &request, const Reply &reply, const Caller &caller)
{
    const auto id = headerOf(request, "Mcp-Session-Id");
    const auto version = headerOf(request, "MCP-Protocol-Version");
    if (version && modernVersions().contains(QString::fromLatin1(*version)))
        return sendWords(*reply, 405, u"This revision has no sessions."_s, {{"Allow", "POST"}});
    if (!id)
        return sendWords(*reply, 400, u"Mcp-Session-Id is missing."_s);
    if (!m_sessions.find(*id, caller.actor.who))
        return sendWords(*reply, 404, u"There is no such session."_s);
    m_sessions.end(*id);
    reply->send(204, {}, {});
}

void HttpServer::take(const Net::ServerRequest &request, const Reply &reply, const Caller &caller)
{
    const auto message = parseMessage(request.body);
    if (!message)
        return sendError(*reply, message.error().id, message.error().error);
    if (eraOf(*message, headerOf(request, "MCP-Protocol-Version")) == Era::Modern)
        takeModern(request, reply, caller, *message);
    else
        takeInSession(request, reply, caller, *message);
}

void HttpServer::takeModern(const Net::ServerRequest &request, const Reply &reply, const Caller &caller,
                            const Message &message)
{
    if (message.kind == Message::Kind::Notification)
        return reply->send(202, {}, {});
    if (message.kind == Message::Kind::Response)
        return sendError(*reply, message.id, invalidRequest(u"this revision knows no responses of clients"_s));
    const MirroredHeaders headers = mirroredHeaders(request);
    if (const auto error = whyUnsound(message, &headers))
        return sendError(*reply, message.id, *error);
    const QPointer<Call> call = m_engine.serve(message, {Era::Modern, caller, nullptr}, outletFor(request, reply));
    // A stream that closes takes the request back.
    if (call && reply)
        connect(reply, &Net::ServerReply::clientLeft, call, &Call::cancel);
}

void HttpServer::takeInSession(const Net::ServerRequest &request, const Reply &reply, const Caller &caller,
                               const Message &message)
{
    if (message.kind == Message::Kind::Request && message.method == "initialize"_L1)
        return initialize(request, reply, caller, message);
    const auto version = headerOf(request, "MCP-Protocol-Version");
    if (version && !sessionVersions().contains(QString::fromLatin1(*version)))
        return sendError(*reply, message.id, sessionError(400, u"MCP-Protocol-Version is not one of ours"_s));
    const auto id = headerOf(request, "Mcp-Session-Id");
    if (!id)
        return sendError(*reply, message.id, sessionError(400, u"Mcp-Session-Id is missing"_s));
    Session *session = m_sessions.find(*id, caller.actor.who);
    if (!session)
        return sendError(*reply, message.id, sessionError(404, u"there is no such session"_s));
    if (message.kind != Message::Kind::Request) {
        m_engine.take(message, session);
        return reply->send(202, {}, {});
    }
    const QPointer<Call> call = m_engine.serve(message, {Era::Sessions, caller, session}, outletFor(request, reply));
    // The request goes on, but nobody can be asked any more.
    if (call && reply)
        connect(reply, &Net::ServerReply::clientLeft, session, [session, call] { session->dropQuestions(call); });
}

void HttpServer::initialize(const Net::ServerRequest &request, const Reply &reply, const Caller &caller,
                            const Message &message)
{
    const SessionTable::Begun begun = m_sessions.begin(caller.actor.who);
    const auto outlet = outletFor(request, reply);
    outlet->addHeader("Mcp-Session-Id", begun.id);
    m_engine.serve(message, {Era::Sessions, caller, begun.session}, outlet);
    if (!begun.session->isOpen())
        m_sessions.end(begun.id);
}

} // namespace Postrider::Mcp

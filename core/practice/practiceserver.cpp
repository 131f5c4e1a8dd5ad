// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceserver.h"

#include "practice/pages.h"
#include "practice/practicefacts.h"

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Kind = PracticeDatabase::Kind;

namespace {

constexpr int requestsPerWindow = 1500;
constexpr qint64 windowMs = 5 * 60 * 1000;

const Net::HttpListener::Limits &listenerLimits()
{
    static const Net::HttpListener::Limits limits = [] {
        Net::HttpListener::Limits roomy;
        roomy.bodyBytes = PracticeFacts::maxVideoBytes + 1024 * 1024; // and the text around the file
        return roomy;
    }();
    return limits;
}

QStringList wordsOf(const QByteArray &path)
{
    return QString::fromUtf8(path).split(u'/', Qt::SkipEmptyParts);
}

// Nothing when the path is another; else what stands for :id.
std::optional<QString> matched(const QStringList &pattern, const QStringList &path)
{
    if (pattern.size() != path.size())
        return std::nullopt;
    QString id = u""_s;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (pattern[i] == ":id"_L1)
            id = path[i];
        else if (pattern[i] != path[i])
            return std::nullopt;
    }
    return id;
}

// A page elsewhere may point its own name at 127.0.0.1 to read us through a browser: such a name is not ours.
bool isForUs(const Net::ServerRequest &request)
{
    const QString host = QUrl(u"http://"_s + QString::fromLatin1(request.header("Host"))).host();
    return host == "127.0.0.1"_L1 || host == "localhost"_L1 || host == "::1"_L1;
}

} // namespace

PracticeServer::PracticeServer(const QString &folder, const Clock &clock) : m_clock(clock), m_database(folder)
{
    addPages();
    addOAuth();
    addAccount();
    addMedia();
    addStatuses();
}

PracticeServer::~PracticeServer() = default;

void PracticeServer::add(const QByteArray &method, const QString &path, const QStringList &scopes,
                         std::function<PracticeAnswer(const PracticeCall &)> answer)
{
    m_routes.push_back({method, path.split(u'/', Qt::SkipEmptyParts), scopes, std::move(answer)});
}

void PracticeServer::addPages()
{
    add("GET", u"/"_s, {}, [this](const auto &call) { return m_statuses.timelinePage(call); });
    add("GET", u"/@you"_s, {}, [this](const auto &call) { return m_statuses.timelinePage(call); });
    add("GET", u"/@you/:id"_s, {}, [this](const auto &call) { return m_statuses.statusPage(call); });
    add("GET", u"/media/:id"_s, {}, [this](const auto &call) { return m_media.content(call); });
    add("GET", u"/avatar.svg"_s, {}, [](const auto &) {
        return PracticeAnswer{200, "image/svg+xml", Pages::avatar(), {}};
    });
}

void PracticeServer::addOAuth()
{
    add("GET", u"/.well-known/oauth-authorization-server"_s, {},
        [](const auto &call) { return PracticeAnswer::json(PracticeFacts::oauthMetadata(call.base)); });
    add("POST", u"/api/v1/apps"_s, {}, [this](const auto &call) { return m_oauth.registerApp(call); });
    add("GET", u"/oauth/authorize"_s, {}, [this](const auto &call) { return m_oauth.ask(call); });
    add("POST", u"/oauth/authorize"_s, {}, [this](const auto &call) { return m_oauth.decide(call); });
    add("POST", u"/oauth/token"_s, {}, [this](const auto &call) { return m_oauth.token(call); });
    add("POST", u"/oauth/revoke"_s, {}, [this](const auto &call) { return m_oauth.revoke(call); });
}

void PracticeServer::addAccount()
{
    const auto account = [this](const PracticeCall &call) {
        return PracticeAnswer::json(PracticeFacts::account(call.base, m_database.all(Kind::Status).size()));
    };
    add("GET", u"/api/v1/instance"_s, {},
        [](const auto &call) { return PracticeAnswer::json(PracticeFacts::instanceV1(call.base)); });
    add("GET", u"/api/v2/instance"_s, {},
        [](const auto &call) { return PracticeAnswer::json(PracticeFacts::instanceV2(call.base)); });
    add("GET", u"/api/v1/accounts/verify_credentials"_s, {u"profile"_s, u"read:accounts"_s}, account);
    add("GET", u"/api/v1/accounts/:id"_s, {}, [account](const PracticeCall &call) {
        return call.id == PracticeFacts::accountId() ? account(call) : PracticeAnswer::notFound();
    });
}

void PracticeServer::addMedia()
{
    const QStringList write{u"write:media"_s};
    add("POST", u"/api/v2/media"_s, write, [this](const auto &call) { return m_media.upload(call); });
    add("GET", u"/api/v1/media/:id"_s, write, [this](const auto &call) { return m_media.one(call); });
    add("PUT", u"/api/v1/media/:id"_s, write, [this](const auto &call) { return m_media.describe(call); });
    add("DELETE", u"/api/v1/media/:id"_s, write, [this](const auto &call) { return m_media.remove(call); });
}

void PracticeServer::addStatuses()
{
    const QStringList write{u"write:statuses"_s};
    add("POST", u"/api/v1/statuses"_s, write, [this](const auto &call) { return m_statuses.create(call); });
    add("GET", u"/api/v1/statuses"_s, {}, [this](const auto &call) { return m_statuses.several(call); });
    add("GET", u"/api/v1/statuses/:id"_s, {}, [this](const auto &call) { return m_statuses.one(call); });
    add("PUT", u"/api/v1/statuses/:id"_s, write, [this](const auto &call) { return m_statuses.edit(call); });
    add("DELETE", u"/api/v1/statuses/:id"_s, write, [this](const auto &call) { return m_statuses.remove(call); });
    add("GET", u"/api/v1/statuses/:id/source"_s, {u"read:statuses"_s, u"write:statuses"_s},
        [this](const auto &call) { return m_statuses.source(call); });
    add("GET", u"/api/v1/accounts/:id/statuses"_s, {}, [this](const auto &call) { return m_statuses.ofAccount(call); });
}

Result<QUrl> PracticeServer::start()
{
    if (m_listener)
        return m_listener->url();
    if (const Outcome opened = m_database.open(); !opened)
        return fail(opened.error());
    if (const Outcome listening = listen(); !listening) {
        m_listener.reset();
        return fail(listening.error());
    }
    m_media.sweep(m_clock.now());
    return m_listener->url();
}

// The port of last time if it is free, so that yesterday's permalinks still open.
Outcome PracticeServer::listen()
{
    m_listener = std::make_unique<Net::HttpListener>(
        [this](const Net::ServerRequest &request, const QPointer<Net::ServerReply> &reply) {
            const PracticeAnswer answer = answerTo(request);
            if (reply)
                reply->send(answer.status, answer.contentType, answer.body, answer.headers);
        },
        listenerLimits());
    const int lastPort = m_database.find(Kind::Setting, u"port"_s).value("value"_L1).toInt();
    if (lastPort != 0 && m_listener->listen(QHostAddress::LocalHost, quint16(lastPort)))
        return {};
    if (const Outcome listening = m_listener->listen(); !listening)
        return listening;
    return lastPort != 0 ? Outcome() : m_database.put(Kind::Setting, u"port"_s, {{u"value"_s, m_listener->port()}});
}

Result<Secret> PracticeServer::newToken()
{
    if (!m_listener)
        return fail(Error::Kind::InvalidInput, u"the practice network has not been started"_s);
    return m_oauth.issueToken({}, PracticeFacts::scopes(), m_clock.now());
}

PracticeAnswer PracticeServer::answerTo(const Net::ServerRequest &request)
{
    if (!isForUs(request))
        return PracticeAnswer::refusal(403, u"This is not the host you asked for"_s);
    m_database.catchUp();
    const QStringList path = wordsOf(request.path());
    for (const Route &route : m_routes) {
        const auto id = route.method == request.method ? matched(route.path, path) : std::nullopt;
        if (!id)
            continue;
        if (!takesOneMore())
            return limited(PracticeAnswer::refusal(429, u"Too many requests"_s));
        PracticeCall call{request, *id, {}, {}, false, m_clock.now(), m_listener->url()};
        PracticeAnswer answer = limited(admitted(route, call));
        answer.headers << std::pair<QByteArray, QByteArray>("X-Content-Type-Options", "nosniff");
        return answer;
    }
    return PracticeAnswer::refusal(404, u"Not Found"_s);
}

PracticeAnswer PracticeServer::admitted(const Route &route, PracticeCall &call)
{
    const auto granted = m_oauth.grantedScopes(call.request);
    const bool hasToken = !call.request.header("Authorization").isEmpty();
    if (!granted && (hasToken || !route.scopes.isEmpty()))
        return PracticeAnswer::refusal(401, u"The access token is invalid"_s);
    const auto isCovered = [&](const QString &scope) { return coversScope(*granted, scope); };
    if (!route.scopes.isEmpty() && std::none_of(route.scopes.begin(), route.scopes.end(), isCovered))
        return PracticeAnswer::refusal(403, u"This action is outside the authorized scopes"_s);
    call.isSignedIn = granted.has_value();
    if (const Outcome read = readFields(call); !read)
        return PracticeAnswer::refusal(400, u"Bad request: %1"_s.arg(read.error().detail));
    return route.answer(call);
}

bool PracticeServer::takesOneMore()
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    if (now >= m_windowEnd) {
        m_windowEnd = now + windowMs;
        m_requestsInWindow = 0;
    }
    return ++m_requestsInWindow <= requestsPerWindow;
}

PracticeAnswer PracticeServer::limited(PracticeAnswer answer) const
{
    const QString reset = QDateTime::fromMSecsSinceEpoch(m_windowEnd, Qt::UTC).toString(Qt::ISODateWithMs);
    answer.headers << std::pair<QByteArray, QByteArray>("X-RateLimit-Limit", QByteArray::number(requestsPerWindow))
                   << std::pair<QByteArray, QByteArray>(
                          "X-RateLimit-Remaining",
                          QByteArray::number(std::max(0, requestsPerWindow - m_requestsInWindow)))
                   << std::pair<QByteArray, QByteArray>("X-RateLimit-Reset", reset.toLatin1());
    return answer;
}

} // namespace Postrider

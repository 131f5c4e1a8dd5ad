// SPDX-License-Identifier: GPL-3.0-or-later
#include "blueskystandin_world.h"

#include "base/enumword.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

const auto kForeignDid = "did:plc:standinbob"_L1;
const auto kForeignHandle = "bob.standin.example"_L1;
const auto kForeignPost = "at://did:plc:standinbob/app.bsky.feed.post/3kbobspost222"_L1;

BlueskyWorld::Answer json(const QJsonObject &object, int status = 200)
{
    return {status, QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

QByteArray bearer(const Net::ServerRequest &request)
{
    const QByteArray header = request.header("Authorization");
    return header.startsWith("Bearer ") ? header.mid(7) : QByteArray();
}

QString cidOf(const QByteArray &bytes)
{
    return u"bafyrei"_s
        + QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(40));
}

} // namespace

BlueskyWorld::BlueskyWorld(const BlueskyStandIn::Options &options)
    : StandInWorld(enumWords<Endpoint>()), m_options(options)
{
    m_known.dids = {BlueskyStandIn::did(), QString(kForeignDid)};
    // Somebody else's post, to be quoted and answered.
    m_known.cids.insert(kForeignPost, u"bafyreibobspost"_s);
}

const QList<BlueskyWorld::Method> &BlueskyWorld::methods()
{
    using Auth = Method::Auth;
    using Input = Method::Input;
    using E = Endpoint;
    using W = BlueskyWorld;
    static const QList<Method> all{
        {E::ResolveHandle, "GET", u"com.atproto.identity.resolveHandle"_s, {u"handle"_s}, &W::resolveHandle},
        {E::CreateSession,
         "POST",
         u"com.atproto.server.createSession"_s,
         {},
         &W::createSession,
         Auth::None,
         Input::Json},
        {E::RefreshSession, "POST", u"com.atproto.server.refreshSession"_s, {}, &W::refreshSession, Auth::Refresh},
        {E::DeleteSession, "POST", u"com.atproto.server.deleteSession"_s, {}, &W::deleteSession, Auth::Refresh},
        {E::GetSession, "GET", u"com.atproto.server.getSession"_s, {}, &W::getSession, Auth::Access},
        {E::GetProfile, "GET", u"app.bsky.actor.getProfile"_s, {u"actor"_s}, &W::getProfile, Auth::Any},
        {E::DescribeServer, "GET", u"com.atproto.server.describeServer"_s, {}, &W::describeServer},
        {E::UploadBlob, "POST", u"com.atproto.repo.uploadBlob"_s, {}, &W::uploadBlob, Auth::Access, Input::Bytes},
        {E::CreateRecord, "POST", u"com.atproto.repo.createRecord"_s, {}, &W::createRecord, Auth::Access, Input::Json},
        {E::ApplyWrites, "POST", u"com.atproto.repo.applyWrites"_s, {}, &W::applyWrites, Auth::Access, Input::Json},
        {E::GetRecord,
         "GET",
         u"com.atproto.repo.getRecord"_s,
         {u"repo"_s, u"collection"_s, u"rkey"_s},
         &W::getRecord,
         Auth::Any},
        {E::ListRecords,
         "GET",
         u"com.atproto.repo.listRecords"_s,
         {u"repo"_s, u"collection"_s, u"limit"_s, u"cursor"_s},
         &W::listRecords,
         Auth::Any},
        {E::DeleteRecord, "POST", u"com.atproto.repo.deleteRecord"_s, {}, &W::deleteRecord, Auth::Access, Input::Json},
        {E::GetPosts, "GET", u"app.bsky.feed.getPosts"_s, {u"uris"_s}, &W::getPosts},
        {E::ServiceAuth,
         "GET",
         u"com.atproto.server.getServiceAuth"_s,
         {u"aud"_s, u"lxm"_s, u"exp"_s},
         &W::serviceAuth,
         Auth::Access},
        {E::VideoLimits, "GET", u"app.bsky.video.getUploadLimits"_s, {}, &W::videoLimits, Auth::Service},
        {E::UploadVideo,
         "POST",
         u"app.bsky.video.uploadVideo"_s,
         {u"did"_s, u"name"_s},
         &W::uploadVideo,
         Auth::Service,
         Input::Bytes},
        {E::JobStatus, "GET", u"app.bsky.video.getJobStatus"_s, {u"jobId"_s}, &W::jobStatus},
    };
    return all;
}

const BlueskyWorld::Method *BlueskyWorld::find(const Net::ServerRequest &request)
{
    const QString path = QString::fromUtf8(request.path());
    for (const Method &method : methods()) {
        if (path == u"/xrpc/"_s + method.name && request.method == method.verb)
            return &method;
    }
    return nullptr;
}

int BlueskyWorld::endpointOf(const Net::ServerRequest &request) const
{
    if (request.path().startsWith("/did:plc:"))
        return int(Endpoint::DidDocument);
    const Method *method = find(request);
    return int(method ? method->endpoint : Endpoint::Unknown);
}

BlueskyWorld::Answer BlueskyWorld::refuse(int status, const QString &name, const QString &words) const
{
    return json({{"error"_L1, name}, {"message"_L1, words}}, status);
}

BlueskyWorld::Answer BlueskyWorld::complain(const BlueskyRefusal &refusal, int status)
{
    complaints << refusal.words;
    return refuse(status, refusal.name, refusal.words);
}

std::optional<BlueskyWorld::Answer> BlueskyWorld::checkAuth(const Method &method, const BlueskyCall &call)
{
    const QByteArray token = bearer(call.request);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (method.auth == Method::Auth::None && call.request.header("Authorization").isEmpty())
        return std::nullopt;
    if (method.auth == Method::Auth::None)
        return complain({u"InvalidRequest"_s, u"no token is wanted by "_s + method.name});
    if (method.auth == Method::Auth::Any && token.isEmpty())
        return std::nullopt;
    if (token.isEmpty())
        return refuse(401, u"AuthMissing"_s, u"Authentication Required"_s);
    if (method.auth == Method::Auth::Service) {
        const auto ticket = m_tickets.constFind(token);
        const QString wanted = method.endpoint == Endpoint::UploadVideo ? u"com.atproto.repo.uploadBlob"_s
                                                                        : method.name;
        if (ticket == m_tickets.cend() || ticket->method != wanted || ticket->until < now)
            return refuse(401, u"BadJwt"_s, u"The ticket is for something else, or over"_s);
        return std::nullopt;
    }
    const auto &sessions = method.auth == Method::Auth::Refresh ? m_refresh : m_access;
    const auto session = sessions.constFind(token);
    if (session == sessions.cend())
        return refuse(400, u"InvalidToken"_s, u"Token could not be verified"_s);
    if (*session < now)
        return refuse(400, u"ExpiredToken"_s, u"Token has expired"_s);
    return std::nullopt;
}

std::optional<BlueskyWorld::Answer> BlueskyWorld::checkCall(const Method &method, const BlueskyCall &call)
{
    if (const auto refused = checkAuth(method, call))
        return refused;
    const auto items = call.query.queryItems();
    for (const auto &[name, value] : items) {
        if (!method.parameters.contains(name))
            return complain({u"InvalidRequest"_s, u"%1: unknown parameter %2"_s.arg(method.name, name)});
    }
    const QByteArray type = call.request.header("Content-Type");
    if (method.input == Method::Input::Json && (type != "application/json" || call.body.isEmpty()))
        return complain({u"InvalidRequest"_s, method.name + u": Content-Type is not JSON, or no object"_s});
    if (method.input == Method::Input::Bytes && (type.isEmpty() || call.request.body.isEmpty()))
        return complain({u"InvalidRequest"_s, method.name + u": no type or no bytes"_s});
    if (method.input == Method::Input::None && !call.request.body.isEmpty())
        return complain({u"InvalidRequest"_s, method.name + u": no body is wanted"_s});
    return std::nullopt;
}

BlueskyWorld::Answer BlueskyWorld::answer(const Net::ServerRequest &request)
{
    const BlueskyCall call{request, QUrlQuery(request.url()), QJsonDocument::fromJson(request.body).object()};
    if (endpointOf(request) == int(Endpoint::DidDocument))
        return didDocument(call);
    const Method *method = find(request);
    if (!method)
        return complain({u"MethodNotImplemented"_s, u"no such method: "_s + QString::fromUtf8(request.target)}, 501);
    if (const auto refused = checkCall(*method, call))
        return *refused;
    Answer answer = (this->*method->act)(call);
    answer.headers << std::pair<QByteArray, QByteArray>{"ratelimit-limit", "3000"}
                   << std::pair<QByteArray, QByteArray>{"ratelimit-remaining", "2990"}
                   << std::pair<QByteArray, QByteArray>{"ratelimit-reset",
                                                        QByteArray::number(QDateTime::currentSecsSinceEpoch() + 300)};
    return answer;
}

QJsonObject BlueskyWorld::document() const
{
    return {{"id"_L1, BlueskyStandIn::did()},
            {"service"_L1,
             QJsonArray{QJsonObject{{"id"_L1, u"#atproto_pds"_s},
                                    {"type"_L1, u"AtprotoPersonalDataServer"_s},
                                    {"serviceEndpoint"_L1, url.toString()}}}}};
}

QJsonObject BlueskyWorld::session()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto token = [this](const QDateTime &end) {
        const QJsonObject payload{{"exp"_L1, end.toSecsSinceEpoch()}, {"jti"_L1, ++m_serial}};
        const QByteArray bytes = QJsonDocument(payload).toJson(QJsonDocument::Compact);
        return "eyJhbGciOiJub25lIn0." + bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
            + ".standin";
    };
    const QDateTime accessEnd = now.addSecs(m_options.accessLifetime.count());
    const QDateTime refreshEnd = now.addDays(90);
    const QByteArray access = token(accessEnd);
    const QByteArray refresh = token(refreshEnd);
    m_access.insert(access, accessEnd);
    m_refresh.insert(refresh, refreshEnd);
    return {{"accessJwt"_L1, QString::fromLatin1(access)},
            {"refreshJwt"_L1, QString::fromLatin1(refresh)},
            {"handle"_L1, BlueskyStandIn::handle()},
            {"did"_L1, BlueskyStandIn::did()},
            {"didDoc"_L1, document()},
            {"active"_L1, true}};
}

void BlueskyWorld::endSessions()
{
    m_access.clear();
    m_refresh.clear();
}

BlueskyWorld::Answer BlueskyWorld::resolveHandle(const BlueskyCall &call)
{
    const QString handle = call.query.queryItemValue(u"handle"_s, QUrl::FullyDecoded).toLower();
    if (handle == BlueskyStandIn::handle())
        return json({{"did"_L1, BlueskyStandIn::did()}});
    if (handle == kForeignHandle)
        return json({{"did"_L1, QString(kForeignDid)}});
    return refuse(400, u"InvalidRequest"_s, u"Unable to resolve handle"_s);
}

BlueskyWorld::Answer BlueskyWorld::didDocument(const BlueskyCall &call)
{
    if (call.request.path() != '/' + BlueskyStandIn::did().toLatin1())
        return json({{"message"_L1, u"DID not registered"_s}}, 404);
    return json(document());
}

BlueskyWorld::Answer BlueskyWorld::createSession(const BlueskyCall &call)
{
    if (const auto fields = checkFields(call.body, {u"identifier"_s, u"password"_s}, {}, u"createSession"_s);
        fields.isRefused())
        return complain(fields);
    const QString identifier = call.body["identifier"_L1].toString();
    const QStringList names{BlueskyStandIn::handle(), BlueskyStandIn::did(), u"ann@standin.example"_s};
    if (!names.contains(identifier) || call.body["password"_L1].toString().toUtf8() != m_options.password)
        return refuse(401, u"AuthenticationRequired"_s, u"Invalid identifier or password"_s);
    return json(session());
}

BlueskyWorld::Answer BlueskyWorld::refreshSession(const BlueskyCall &)
{
    return json(session()); // the old refresh token stays good for a while
}

BlueskyWorld::Answer BlueskyWorld::deleteSession(const BlueskyCall &call)
{
    m_refresh.remove(bearer(call.request));
    return {200, {}};
}

BlueskyWorld::Answer BlueskyWorld::getSession(const BlueskyCall &)
{
    return json({{"handle"_L1, BlueskyStandIn::handle()},
                 {"did"_L1, BlueskyStandIn::did()},
                 {"didDoc"_L1, document()},
                 {"emailConfirmed"_L1, true},
                 {"active"_L1, true}});
}

BlueskyWorld::Answer BlueskyWorld::getProfile(const BlueskyCall &call)
{
    if (call.query.queryItemValue(u"actor"_s, QUrl::FullyDecoded) != BlueskyStandIn::did())
        return refuse(400, u"InvalidRequest"_s, u"Profile not found"_s);
    return json({{"did"_L1, BlueskyStandIn::did()},
                 {"handle"_L1, BlueskyStandIn::handle()},
                 {"displayName"_L1, u"Ann"_s},
                 {"avatar"_L1, url.toString() + u"/avatar.jpg"_s},
                 {"followersCount"_L1, 12},
                 {"followsCount"_L1, 34},
                 {"postsCount"_L1, int(accepted().size())}});
}

BlueskyWorld::Answer BlueskyWorld::describeServer(const BlueskyCall &)
{
    return json({{"did"_L1, u"did:web:standin.example"_s},
                 {"availableUserDomains"_L1, QJsonArray{u".standin.example"_s}},
                 {"blobUploadLimit"_L1, 52'428'800}});
}

QJsonObject BlueskyWorld::keepBlob(const QByteArray &bytes, const QString &mime)
{
    const QString ref = cidOf(bytes).replace(u"bafyrei"_s, u"bafkrei"_s);
    m_known.blobs.insert(ref, {{"mimeType"_L1, mime}, {"size"_L1, bytes.size()}});
    return {{"$type"_L1, u"blob"_s},
            {"ref"_L1, QJsonObject{{"$link"_L1, ref}}},
            {"mimeType"_L1, mime},
            {"size"_L1, bytes.size()}};
}

BlueskyWorld::Answer BlueskyWorld::uploadBlob(const BlueskyCall &call)
{
    if (call.request.body.size() > 52'428'800)
        return refuse(413, u"PayloadTooLarge"_s, u"request entity too large"_s);
    const QString mime = QString::fromLatin1(call.request.header("Content-Type"));
    return json({{"blob"_L1, keepBlob(call.request.body, mime)}});
}

} // namespace Postrider::Testing

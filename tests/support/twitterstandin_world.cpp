// SPDX-License-Identifier: GPL-3.0-or-later
#include "twitterstandin_world.h"

#include "base/enumword.h"

#include <QJsonDocument>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kFirstMoment = 1'288'834'974'657; // of ids, in milliseconds

QMap<QByteArray, QByteArray> formParts(const QByteArray &body)
{
    QMap<QByteArray, QByteArray> parts;
    const QByteArrayList pairs = body.split('&');
    for (const QByteArray &pair : pairs) {
        QByteArray value = pair.mid(pair.indexOf('=') + 1);
        value.replace('+', ' ');
        parts.insert(pair.left(pair.indexOf('=')), QByteArray::fromPercentEncoding(value));
    }
    return parts;
}

// A file's type is kept as "NAME;type".
QMap<QByteArray, QByteArray> multiParts(const QByteArray &body, const QByteArray &contentType)
{
    QMap<QByteArray, QByteArray> parts;
    QByteArray boundary = contentType.mid(contentType.indexOf("boundary=") + 9);
    boundary.replace('"', "");
    qsizetype at = body.indexOf("--" + boundary);
    while (at >= 0) {
        const qsizetype start = at + boundary.size() + 4;
        const qsizetype end = body.indexOf("\r\n--" + boundary, start);
        const qsizetype blank = body.indexOf("\r\n\r\n", start);
        if (end < 0 || blank < 0 || blank > end)
            break;
        const QByteArray head = body.mid(start, blank - start);
        const qsizetype name = head.indexOf("name=\"") + 6;
        const QByteArray key = head.mid(name, head.indexOf('"', name) - name);
        parts.insert(key, body.mid(blank + 4, end - blank - 4));
        if (const qsizetype type = head.toLower().indexOf("content-type:"); type >= 0)
            parts.insert(key + ";type", head.mid(type + 13).split('\r').first().trimmed());
        at = end + 2;
    }
    return parts;
}

} // namespace

QJsonObject parsedJson(const QByteArray &body)
{
    return QJsonDocument::fromJson(body).object();
}

Misbehaviour::Answer jsonAnswer(const QJsonObject &object, int status)
{
    return {status, QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

const QList<TwitterWorld::Method> &TwitterWorld::methods()
{
    using E = Endpoint;
    using W = TwitterWorld;
    static const QStringList authorization{
        u"response_type"_s, u"client_id"_s,      u"redirect_uri"_s,         u"scope"_s,
        u"state"_s,         u"code_challenge"_s, u"code_challenge_method"_s};
    static const QList<Method> all{
        {E::Authorize, "GET", u"/i/oauth2/authorize"_s, authorization, &W::authorize, Auth::None},
        {E::Token, "POST", u"/2/oauth2/token"_s, {}, &W::token, Auth::None, Input::Form},
        {E::Revoke, "POST", u"/2/oauth2/revoke"_s, {}, &W::revoke, Auth::None, Input::Form},
        {E::Me, "GET", u"/2/users/me"_s, {u"user.fields"_s}, &W::me},
        {E::Upload, "POST", u"/2/media/upload"_s, {}, &W::upload, Auth::Bearer, Input::Multipart},
        {E::Status, "GET", u"/2/media/upload"_s, {u"command"_s, u"media_id"_s}, &W::status},
        {E::Initialize, "POST", u"/2/media/upload/initialize"_s, {}, &W::initialize, Auth::Bearer, Input::Json},
        {E::Append, "POST", u"/2/media/upload/{id}/append"_s, {}, &W::append, Auth::Bearer, Input::Multipart},
        {E::Finalize, "POST", u"/2/media/upload/{id}/finalize"_s, {}, &W::finalize},
        {E::Metadata, "POST", u"/2/media/metadata"_s, {}, &W::metadata, Auth::Bearer, Input::Json},
        {E::CreatePost, "POST", u"/2/tweets"_s, {}, &W::createPost, Auth::Bearer, Input::Json},
        {E::GetPosts, "GET", u"/2/tweets"_s, {u"ids"_s, u"tweet.fields"_s, u"post.fields"_s}, &W::getPosts},
        {E::DeletePost, "DELETE", u"/2/tweets/{id}"_s, {}, &W::deletePost},
        {E::ListPosts,
         "GET",
         u"/2/users/{id}/tweets"_s,
         {u"max_results"_s, u"start_time"_s, u"exclude"_s, u"pagination_token"_s, u"tweet.fields"_s, u"post.fields"_s},
         &W::listPosts},
    };
    return all;
}

const TwitterWorld::Method *TwitterWorld::find(const Net::ServerRequest &request, QString *id)
{
    const QStringList path = QString::fromUtf8(request.path()).split(u'/');
    for (const Method &method : methods()) {
        const QStringList wanted = method.path.split(u'/');
        if (method.verb != request.method || wanted.size() != path.size())
            continue;
        bool fits = true;
        for (qsizetype i = 0; fits && i < path.size(); ++i) {
            if (wanted.at(i) == "{id}"_L1)
                *id = path.at(i);
            else
                fits = wanted.at(i) == path.at(i);
        }
        if (fits)
            return &method;
    }
    return nullptr;
}

TwitterWorld::TwitterWorld(const TwitterStandIn::Options &options)
    : StandInWorld(enumWords<Endpoint>()), m_options(options)
{
}

int TwitterWorld::endpointOf(const Net::ServerRequest &request) const
{
    QString id;
    const Method *method = find(request, &id);
    return int(method ? method->endpoint : Endpoint::Unknown);
}

TwitterWorld::Answer TwitterWorld::refuse(int status, const QString &title, const QString &detail,
                                          const QString &type) const
{
    Answer answer = jsonAnswer(
        {{"title"_L1, title},
         {"detail"_L1, detail},
         {"type"_L1, type.isEmpty() ? u"about:blank"_s : u"https://api.x.com/2/problems/"_s + type},
         {"status"_L1, status}},
        status);
    answer.contentType = "application/problem+json";
    return answer;
}

TwitterWorld::Answer TwitterWorld::complain(const QString &what, int status)
{
    complaints << what;
    return jsonAnswer({{"errors"_L1, QJsonArray{QJsonObject{{"parameters"_L1, QJsonObject()}, {"message"_L1, what}}}},
                       {"title"_L1, u"Invalid Request"_s},
                       {"detail"_L1, u"One or more parameters to your request was invalid."_s},
                       {"type"_L1, u"https://api.x.com/2/problems/invalid-request"_s}},
                      status);
}

std::optional<TwitterWorld::Answer> TwitterWorld::checkFields(const QJsonObject &body, const QStringList &required,
                                                              const QStringList &known, const QString &where)
{
    for (const QString &name : required) {
        if (!body.contains(name))
            return complain(u"%1: %2 is missing"_s.arg(where, name));
    }
    for (const QString &name : body.keys()) {
        if (!required.contains(name) && !known.contains(name))
            return complain(u"%1: unknown field %2"_s.arg(where, name));
    }
    return std::nullopt;
}

bool TwitterWorld::isUpload(Endpoint endpoint)
{
    static const QList<Endpoint> uploads{Endpoint::Upload,   Endpoint::Initialize, Endpoint::Append,
                                         Endpoint::Finalize, Endpoint::Status,     Endpoint::Metadata};
    return uploads.contains(endpoint);
}

std::optional<TwitterWorld::Answer> TwitterWorld::checkCall(const Method &method, const TwitterCall &call)
{
    const QByteArray header = call.request.header("Authorization");
    if (method.auth == Auth::None && !header.isEmpty())
        return complain(method.path + u": no token is wanted"_s);
    if (method.auth == Auth::Bearer) {
        const QByteArray token = header.startsWith("Bearer ") ? header.mid(7) : QByteArray();
        const bool isGood = !token.isEmpty() && m_access.value(token) > QDateTime::currentDateTimeUtc();
        if (!isGood && (token != m_options.token || m_options.token.isEmpty()))
            return refuse(401, u"Unauthorized"_s, u"Unauthorized"_s);
        if (m_options.refusesUploads && isUpload(method.endpoint))
            return refuse(403, u"Forbidden"_s, u"Forbidden"_s);
    }
    const auto items = call.query.queryItems();
    for (const auto &[name, value] : items) {
        if (!method.parameters.contains(name) || value.isEmpty())
            return complain(u"%1: parameter %2"_s.arg(method.path, name));
    }
    const QByteArray type = call.request.header("Content-Type");
    const bool isTyped = method.input == Input::None ? call.request.body.isEmpty()
        : method.input == Input::Json                ? type == "application/json" && !call.body.isEmpty()
        : method.input == Input::Form                ? type == "application/x-www-form-urlencoded"
                                                     : type.startsWith("multipart/form-data; boundary=");
    if (!isTyped)
        return complain(method.path + u": body or Content-Type"_s);
    return std::nullopt;
}

TwitterWorld::Answer TwitterWorld::answer(const Net::ServerRequest &request)
{
    QString id;
    const Method *method = find(request, &id);
    if (!method) {
        complaints << u"no such method: "_s + QString::fromUtf8(request.method + ' ' + request.target);
        return refuse(404, u"Not Found"_s, u"Not Found"_s, u"resource-not-found"_s);
    }
    TwitterCall call{request, QUrlQuery(request.url()), {}, {}, id};
    if (method->input == Input::Json)
        call.body = parsedJson(request.body);
    else if (method->input == Input::Form)
        call.parts = formParts(request.body);
    else if (method->input == Input::Multipart)
        call.parts = multiParts(request.body, request.header("Content-Type"));
    const auto refused = checkCall(*method, call);
    Answer answer = refused ? *refused : (this->*method->act)(call);
    const QByteArray reset = QByteArray::number(QDateTime::currentSecsSinceEpoch() + 900);
    answer.headers << std::pair<QByteArray, QByteArray>{"x-rate-limit-limit", "100"}
                   << std::pair<QByteArray, QByteArray>{"x-rate-limit-remaining", "90"}
                   << std::pair<QByteArray, QByteArray>{"x-rate-limit-reset", reset};
    return answer;
}

void TwitterWorld::endGrants()
{
    m_access.clear();
    m_refresh.clear();
}

QString TwitterWorld::newId()
{
    const qint64 moment = QDateTime::currentMSecsSinceEpoch() - kFirstMoment;
    return QString::number((moment << 22) | (++m_serial & 0xfff));
}

QJsonArray TwitterWorld::accepted() const
{
    QJsonArray posts;
    for (const QJsonObject &post : m_posts)
        posts << post;
    return posts;
}

} // namespace Postrider::Testing

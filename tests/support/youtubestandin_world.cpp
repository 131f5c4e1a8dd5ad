// SPDX-License-Identifier: GPL-3.0-or-later
#include "youtubestandin_world.h"

#include "base/enumword.h"

#include <QJsonDocument>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

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

} // namespace

QJsonObject youTubeList(const QString &kind, const QJsonArray &items)
{
    return {{"kind"_L1, u"youtube#"_s + kind}, {"etag"_L1, u"e"_s}, {"items"_L1, items}};
}

Misbehaviour::Answer youTubeAnswer(const QJsonObject &object, int status)
{
    return {status, QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

const QList<YouTubeWorld::Method> &YouTubeWorld::methods()
{
    using E = Endpoint;
    using W = YouTubeWorld;
    static const QStringList authorization{
        u"response_type"_s,         u"client_id"_s,   u"redirect_uri"_s, u"scope"_s, u"state"_s, u"code_challenge"_s,
        u"code_challenge_method"_s, u"access_type"_s, u"prompt"_s};
    static const QStringList part{u"part"_s};
    static const QStringList partAndId{u"part"_s, u"id"_s};
    static const QStringList id{u"id"_s};
    static const QStringList page{u"maxResults"_s, u"pageToken"_s, u"textFormat"_s};
    static const QList<Method> all{
        {E::Authorize, "GET", "/o/oauth2/v2/auth", authorization, {}, &W::authorize, 0, Auth::None},
        {E::Token, "POST", "/token", {}, {}, &W::token, 0, Auth::None, Input::Form},
        {E::Revoke, "POST", "/revoke", {}, {}, &W::revoke, 0, Auth::None, Input::Form},
        {E::Channels, "GET", "/youtube/v3/channels", {u"part"_s, u"mine"_s}, {}, &W::channels, 1},
        {E::OpenUpload,
         "POST",
         "/upload/youtube/v3/videos",
         {u"uploadType"_s, u"part"_s, u"notifySubscribers"_s},
         {},
         &W::openUpload,
         0,
         Auth::Bearer,
         Input::Json},
        {E::SendSlice,
         "PUT",
         "/upload/youtube/v3/videos",
         {u"uploadType"_s, u"upload_id"_s},
         {},
         &W::sendVideo,
         0,
         Auth::None,
         Input::Bytes},
        {E::GetVideos, "GET", "/youtube/v3/videos", partAndId, {}, &W::getVideos, 1},
        {E::UpdateVideo, "PUT", "/youtube/v3/videos", part, {}, &W::updateVideo, 50, Auth::Bearer, Input::Json},
        {E::DeleteVideo, "DELETE", "/youtube/v3/videos", id, {}, &W::deleteVideo, 50},
        {E::ListItems,
         "GET",
         "/youtube/v3/playlistItems",
         {u"part"_s, u"playlistId"_s},
         {u"maxResults"_s, u"videoId"_s},
         &W::listItems,
         1},
        {E::AddItem, "POST", "/youtube/v3/playlistItems", part, {}, &W::addItem, 50, Auth::Bearer, Input::Json},
        {E::Playlists, "GET", "/youtube/v3/playlists", {u"part"_s, u"mine"_s}, page, &W::playlists, 1},
        {E::Categories, "GET", "/youtube/v3/videoCategories", {u"part"_s, u"regionCode"_s}, {}, &W::categories, 1},
        {E::SetThumbnail,
         "POST",
         "/upload/youtube/v3/thumbnails/set",
         {u"videoId"_s},
         {},
         &W::setThumbnail,
         50,
         Auth::Bearer,
         Input::Bytes},
        {E::OpenCaptions,
         "POST",
         "/upload/youtube/v3/captions",
         {u"uploadType"_s, u"part"_s},
         {},
         &W::openCaptions,
         400,
         Auth::Bearer,
         Input::Json},
        {E::SendCaptions,
         "PUT",
         "/upload/youtube/v3/captions",
         {u"uploadType"_s, u"upload_id"_s},
         {},
         &W::sendCaptions,
         0,
         Auth::None,
         Input::Bytes},
        {E::AddThread, "POST", "/youtube/v3/commentThreads", part, {}, &W::addThread, 50, Auth::Bearer, Input::Json},
        {E::ListThreads,
         "GET",
         "/youtube/v3/commentThreads",
         {u"part"_s, u"videoId"_s},
         page + QStringList{u"order"_s},
         &W::listThreads,
         1},
        {E::AddReply, "POST", "/youtube/v3/comments", part, {}, &W::addReply, 50, Auth::Bearer, Input::Json},
        {E::ListReplies, "GET", "/youtube/v3/comments", part, page + QStringList{u"parentId"_s, u"id"_s},
         &W::listReplies, 1},
        {E::UpdateComment, "PUT", "/youtube/v3/comments", part, {}, &W::updateComment, 50, Auth::Bearer, Input::Json},
        {E::DeleteComment, "DELETE", "/youtube/v3/comments", id, {}, &W::deleteComment, 50},
        {E::Reports,
         "GET",
         "/v2/reports",
         {u"ids"_s, u"startDate"_s, u"endDate"_s, u"metrics"_s, u"dimensions"_s, u"filters"_s},
         {},
         &W::reports},
    };
    return all;
}

const YouTubeWorld::Method *YouTubeWorld::find(const Net::ServerRequest &request)
{
    const QByteArray path = request.path();
    for (const Method &method : methods()) {
        if (method.verb == request.method && method.path == path)
            return &method;
    }
    return nullptr;
}

YouTubeWorld::YouTubeWorld(const YouTubeStandIn::Options &options)
    : StandInWorld(enumWords<Endpoint>()), m_options(options)
{
}

// What arrives at an upload's address is told apart by its range.
int YouTubeWorld::endpointOf(const Net::ServerRequest &request) const
{
    const Method *method = find(request);
    if (!method)
        return int(Endpoint::Unknown);
    if (method->endpoint != Endpoint::SendSlice)
        return int(method->endpoint);
    const QByteArray range = request.header("Content-Range");
    if (range.startsWith("bytes */"))
        return int(Endpoint::AskUpload);
    const qint64 last = range.mid(range.indexOf('-') + 1).split('/').first().toLongLong();
    return int(last + 1 == range.split('/').last().toLongLong() ? Endpoint::SendLast : Endpoint::SendSlice);
}

YouTubeWorld::Answer YouTubeWorld::refuse(int status, const QString &reason, const QString &message) const
{
    const QString words = message.isEmpty() ? u"Refused: "_s + reason : message;
    const QJsonObject error{{"domain"_L1, u"youtube"_s}, {"reason"_L1, reason}, {"message"_L1, words}};
    return youTubeAnswer(
        {{"error"_L1, QJsonObject{{"code"_L1, status}, {"message"_L1, words}, {"errors"_L1, QJsonArray{error}}}}},
        status);
}

YouTubeWorld::Answer YouTubeWorld::complain(const QString &what, int status)
{
    complaints << what;
    return refuse(status, u"badRequest"_s, what);
}

std::optional<YouTubeWorld::Answer> YouTubeWorld::checkKeys(const QJsonObject &object, const QStringList &needed,
                                                            const QStringList &known, const QString &where)
{
    for (const QString &name : needed) {
        if (!object.contains(name))
            return complain(u"%1: %2 is missing"_s.arg(where, name));
    }
    for (const QString &name : object.keys()) {
        if (!needed.contains(name) && !known.contains(name))
            return complain(u"%1: unknown field %2"_s.arg(where, name));
    }
    return std::nullopt;
}

bool YouTubeWorld::isGranted(const YouTubeCall &call) const
{
    const QByteArray header = call.request.header("Authorization");
    const QByteArray token = header.startsWith("Bearer ") ? header.mid(7) : QByteArray();
    const bool isLasting = !m_options.token.isEmpty() && token == m_options.token;
    return !token.isEmpty() && (isLasting || m_access.value(token) > QDateTime::currentDateTimeUtc());
}

std::optional<YouTubeWorld::Answer> YouTubeWorld::checkCall(const Method &method, const YouTubeCall &call)
{
    const QString name = QString::fromLatin1(method.verb + ' ' + method.path);
    const bool isPage = method.endpoint == Endpoint::Authorize; // a browser may send what it likes
    if (method.auth == Auth::None && !isPage && !call.request.header("Authorization").isEmpty())
        return complain(name + u": no token is wanted"_s);
    if (method.auth == Auth::Bearer && !isGranted(call))
        return refuse(401, u"authError"_s, u"Invalid Credentials"_s);
    QStringList missing = method.needed;
    const auto pairs = call.query.queryItems();
    for (const auto &[key, value] : pairs) {
        const bool isOfSession = method.auth == Auth::None && key == "part"_L1;
        if ((!missing.removeOne(key) && !method.allowed.contains(key) && !isOfSession) || value.isEmpty())
            return complain(u"%1: parameter %2"_s.arg(name, key));
    }
    if (!missing.isEmpty())
        return complain(u"%1: parameter %2 is missing"_s.arg(name, missing.first()));
    const QByteArray type = call.request.header("Content-Type");
    const bool isTyped = method.input == Input::None ? call.request.body.isEmpty()
        : method.input == Input::Json                ? type.startsWith("application/json") && !call.body.isEmpty()
        : method.input == Input::Form                ? type == "application/x-www-form-urlencoded"
                                                     : true;
    if (!isTyped)
        return complain(name + u": body or Content-Type"_s);
    m_units += method.units;
    if (m_units > m_options.dailyUnits)
        return refuse(403, u"quotaExceeded"_s,
                      u"The request cannot be completed because you have exceeded your quota."_s);
    return std::nullopt;
}

YouTubeWorld::Answer YouTubeWorld::answer(const Net::ServerRequest &request)
{
    const Method *method = find(request);
    if (!method)
        return complain(u"no such method: "_s + QString::fromUtf8(request.method + ' ' + request.target), 404);
    YouTubeCall call{request, QUrlQuery(request.url()), {}, {}};
    if (method->input == Input::Json)
        call.body = QJsonDocument::fromJson(request.body).object();
    else if (method->input == Input::Form)
        call.parts = formParts(request.body);
    const auto refused = checkCall(*method, call);
    return refused ? *refused : (this->*method->act)(call);
}

void YouTubeWorld::endGrants()
{
    m_access.clear();
    m_refresh.clear();
}

QJsonArray YouTubeWorld::accepted() const
{
    QList<QJsonObject> all;
    for (const Video &video : m_videos) {
        all << QJsonObject{{"id"_L1, video.id},
                           {"createdAt"_L1, video.createdAt.toString(Qt::ISODateWithMs)},
                           {"request"_L1, video.request},
                           {"resource"_L1, video.resource},
                           {"size"_L1, video.size},
                           {"notifies"_L1, video.notifies},
                           {"thumbnail"_L1, video.thumbnail},
                           {"captions"_L1, video.captions},
                           {"playlists"_L1, video.playlists}};
    }
    for (const Comment &comment : m_comments) {
        all << QJsonObject{{"id"_L1, comment.id},
                           {"createdAt"_L1, comment.createdAt.toString(Qt::ISODateWithMs)},
                           {"request"_L1, comment.request},
                           {"text"_L1, comment.text},
                           {"video"_L1, comment.video}};
    }
    std::stable_sort(all.begin(), all.end(), [](const QJsonObject &a, const QJsonObject &b) {
        return a["createdAt"_L1].toString() < b["createdAt"_L1].toString();
    });
    QJsonArray posts;
    for (const QJsonObject &post : std::as_const(all))
        posts << post;
    return posts;
}

} // namespace Postrider::Testing

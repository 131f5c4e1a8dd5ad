// SPDX-License-Identifier: GPL-3.0-or-later
#include "youtubestandin_world.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

YouTubeWorld::Video *YouTubeWorld::videoBy(const QString &id)
{
    const auto found = std::find_if(m_videos.begin(), m_videos.end(),
                                    [&id](const Video &video) { return video.id == id; });
    return found == m_videos.end() ? nullptr : &*found;
}

// As it is now: processed or not, and public once its moment has come.
QJsonObject YouTubeWorld::statusOf(Video &video)
{
    QJsonObject status = video.resource["status"_L1].toObject();
    const QDateTime moment = QDateTime::fromString(status["publishAt"_L1].toString(), Qt::ISODate);
    const bool isDue = moment.isValid() && moment <= now();
    if (isDue && m_options.isAudited) {
        status["privacyStatus"_L1] = u"public"_s;
        status.remove("publishAt"_L1);
        video.resource["status"_L1] = status;
    }
    if (!m_options.isAudited)
        status["privacyStatus"_L1] = u"private"_s;
    const bool isWorking = video.looksLeft > 0;
    status["uploadStatus"_L1] = isWorking ? u"uploaded"_s
        : m_options.rejection.isEmpty()   ? u"processed"_s
                                          : u"rejected"_s;
    if (!isWorking && !m_options.rejection.isEmpty())
        status["rejectionReason"_L1] = m_options.rejection;
    return status;
}

QJsonObject YouTubeWorld::shown(Video &video, const QStringList &parts)
{
    QJsonObject snippet = video.resource["snippet"_L1].toObject();
    snippet["publishedAt"_L1] = video.createdAt.toString(Qt::ISODate);
    snippet["channelId"_L1] = YouTubeStandIn::channelId();
    if (!snippet.contains("categoryId"_L1))
        snippet["categoryId"_L1] = u"22"_s;
    const bool isWorking = video.looksLeft > 0;
    QJsonObject all{
        {"snippet"_L1, snippet},
        {"status"_L1, statusOf(video)},
        {"processingDetails"_L1,
         QJsonObject{
             {"processingStatus"_L1, isWorking ? u"processing"_s : u"succeeded"_s},
             {"processingProgress"_L1, QJsonObject{{"partsTotal"_L1, u"10"_s}, {"partsProcessed"_L1, u"4"_s}}}}},
        {"fileDetails"_L1, QJsonObject{{"fileName"_L1, u"unknown"_s}, {"fileSize"_L1, QString::number(video.size)}}},
        {"statistics"_L1,
         QJsonObject{{"viewCount"_L1, u"99"_s}, {"likeCount"_L1, u"7"_s}, {"commentCount"_L1, u"2"_s}}}};
    if (parts.contains(u"processingDetails"_s) && isWorking)
        --video.looksLeft;
    QJsonObject made{{"kind"_L1, u"youtube#video"_s}, {"id"_L1, video.id}};
    for (const QString &part : parts)
        made[part] = all[part];
    return made;
}

YouTubeWorld::Answer YouTubeWorld::getVideos(const YouTubeCall &call)
{
    static const QStringList known{u"snippet"_s, u"status"_s, u"processingDetails"_s, u"fileDetails"_s,
                                   u"statistics"_s};
    const QStringList parts = call.list("part");
    for (const QString &part : parts) {
        if (!known.contains(part))
            return complain(u"videos: no such part: "_s + part);
    }
    const QStringList ids = call.list("id");
    if (ids.size() > 50)
        return complain(u"videos: more than 50 ids"_s);
    QJsonArray list;
    for (const QString &id : ids) {
        if (Video *video = videoBy(id))
            list << shown(*video, parts);
    }
    return youTubeAnswer(youTubeList(u"videoListResponse"_s, list));
}

// The parts that come replace those that are there.
YouTubeWorld::Answer YouTubeWorld::updateVideo(const YouTubeCall &call)
{
    if (const auto wrong = checkKeys(call.body, {u"id"_s, u"snippet"_s, u"status"_s}, {}, u"videos.update"_s))
        return *wrong;
    if (call.list("part") != QStringList{u"snippet"_s, u"status"_s})
        return complain(u"videos.update: part"_s);
    Video *video = videoBy(call.body["id"_L1].toString());
    if (!video)
        return refuse(404, u"videoNotFound"_s);
    const QJsonObject snippet = call.body["snippet"_L1].toObject();
    if (!snippet.contains("categoryId"_L1))
        return complain(u"videos.update: a snippet needs its category"_s);
    if (const auto wrong = checkSnippet(snippet))
        return *wrong;
    if (const auto wrong = checkStatus(call.body["status"_L1].toObject()))
        return *wrong;
    video->resource["snippet"_L1] = snippet;
    video->resource["status"_L1] = call.body["status"_L1];
    return youTubeAnswer(shown(*video, {u"snippet"_s, u"status"_s}));
}

YouTubeWorld::Answer YouTubeWorld::deleteVideo(const YouTubeCall &call)
{
    const auto removed = m_videos.removeIf([&call](const Video &video) { return video.id == call.value("id"); });
    return removed > 0 ? Answer{204, {}, "application/json", {}} : refuse(404, u"videoNotFound"_s);
}

YouTubeWorld::Answer YouTubeWorld::listItems(const YouTubeCall &call)
{
    const QString playlist = call.value("playlistId");
    const bool isUploads = playlist == YouTubeStandIn::uploadsId();
    if (!isUploads && playlist != YouTubeStandIn::playlistId())
        return refuse(404, u"playlistNotFound"_s);
    const int most = qMax(1, call.value("maxResults").isEmpty() ? 5 : call.value("maxResults").toInt());
    if (most > 50)
        return complain(u"playlistItems: maxResults"_s);
    QJsonArray list;
    for (qsizetype i = m_videos.size() - 1; i >= 0 && list.size() < most; --i) {
        const Video &video = m_videos.at(i);
        const bool isAsked = call.value("videoId").isEmpty() || call.value("videoId") == video.id;
        if (!isAsked || (!isUploads && !video.playlists.contains(playlist)))
            continue;
        QJsonObject item{{"kind"_L1, u"youtube#playlistItem"_s}, {"id"_L1, u"item-"_s + video.id}};
        const QJsonObject snippet = video.resource["snippet"_L1].toObject();
        if (call.list("part").contains(u"snippet"_s)) {
            item["snippet"_L1] = QJsonObject{
                {"title"_L1, snippet["title"_L1]},
                {"description"_L1, snippet["description"_L1]},
                {"publishedAt"_L1, video.createdAt.toString(Qt::ISODate)},
                {"resourceId"_L1, QJsonObject{{"kind"_L1, u"youtube#video"_s}, {"videoId"_L1, video.id}}}};
        }
        if (call.list("part").contains(u"contentDetails"_s))
            item["contentDetails"_L1] = QJsonObject{{"videoId"_L1, video.id}};
        list << item;
    }
    return youTubeAnswer(youTubeList(u"playlistItemListResponse"_s, list));
}

YouTubeWorld::Answer YouTubeWorld::addItem(const YouTubeCall &call)
{
    const QJsonObject snippet = call.body["snippet"_L1].toObject();
    if (const auto wrong = checkKeys(snippet, {u"playlistId"_s, u"resourceId"_s}, {}, u"playlistItems"_s))
        return *wrong;
    if (snippet["playlistId"_L1].toString() != YouTubeStandIn::playlistId())
        return refuse(404, u"playlistNotFound"_s, u"The playlist cannot be found."_s);
    const QJsonObject resource = snippet["resourceId"_L1].toObject();
    Video *video = videoBy(resource["videoId"_L1].toString());
    if (resource["kind"_L1].toString() != "youtube#video"_L1 || !video)
        return refuse(404, u"videoNotFound"_s);
    video->playlists << YouTubeStandIn::playlistId();
    return youTubeAnswer({{"kind"_L1, u"youtube#playlistItem"_s}, {"id"_L1, u"item-"_s + video->id}});
}

YouTubeWorld::Answer YouTubeWorld::playlists(const YouTubeCall &)
{
    const QJsonObject snippet{{"title"_L1, u"Holidays"_s}};
    return youTubeAnswer(youTubeList(u"playlistListResponse"_s,
                                     {QJsonObject{{"id"_L1, YouTubeStandIn::playlistId()}, {"snippet"_L1, snippet}}}));
}

YouTubeWorld::Answer YouTubeWorld::categories(const YouTubeCall &)
{
    QJsonArray list;
    for (const auto &[id, title, isAssignable] :
         {std::tuple(u"19"_s, u"Travel & Events"_s, true), std::tuple(u"22"_s, u"People & Blogs"_s, true),
          std::tuple(u"18"_s, u"Short Movies"_s, false)}) {
        list << QJsonObject{{"id"_L1, id},
                            {"snippet"_L1, QJsonObject{{"title"_L1, title}, {"assignable"_L1, isAssignable}}}};
    }
    return youTubeAnswer(youTubeList(u"videoCategoryListResponse"_s, list));
}

YouTubeWorld::Answer YouTubeWorld::setThumbnail(const YouTubeCall &call)
{
    const QByteArray type = call.request.header("Content-Type");
    if (!m_options.mayHaveThumbnails)
        return refuse(403, u"forbidden"_s, u"The authenticated user doesn't have permissions to upload thumbnails."_s);
    if ((type != "image/jpeg" && type != "image/png") || call.request.body.isEmpty()
        || call.request.body.size() > 2'097'152)
        return refuse(400, u"invalidImage"_s);
    Video *video = videoBy(call.value("videoId"));
    if (!video)
        return refuse(404, u"videoNotFound"_s);
    video->thumbnail = {{"type"_L1, QString::fromLatin1(type)}, {"size"_L1, call.request.body.size()}};
    return youTubeAnswer({{"kind"_L1, u"youtube#thumbnailSetResponse"_s}, {"items"_L1, QJsonArray()}});
}

YouTubeWorld::Answer YouTubeWorld::openCaptions(const YouTubeCall &call)
{
    const QJsonObject snippet = call.body["snippet"_L1].toObject();
    if (const auto wrong = checkKeys(snippet, {u"videoId"_s, u"language"_s, u"name"_s}, {u"isDraft"_s}, u"captions"_s))
        return *wrong;
    if (call.value("uploadType") != "resumable"_L1 || call.value("part") != "snippet"_L1)
        return complain(u"captions: uploadType or part"_s);
    if (!videoBy(snippet["videoId"_L1].toString()))
        return refuse(404, u"videoNotFound"_s);
    const QString id = u"captions-%1"_s.arg(++m_serial);
    m_captions.insert(id, snippet);
    return {
        200,
        {},
        "text/html",
        {{"Location",
          "https://www.googleapis.com/upload/youtube/v3/captions?uploadType=resumable&upload_id=" + id.toLatin1()}}};
}

YouTubeWorld::Answer YouTubeWorld::sendCaptions(const YouTubeCall &call)
{
    QJsonObject snippet = m_captions.take(call.value("upload_id"));
    Video *video = videoBy(snippet["videoId"_L1].toString());
    if (!video || call.request.body.isEmpty())
        return refuse(404, u"videoNotFound"_s);
    snippet["text"_L1] = QString::fromUtf8(call.request.body);
    video->captions << snippet;
    return youTubeAnswer({{"kind"_L1, u"youtube#caption"_s}, {"id"_L1, call.value("upload_id")}});
}

YouTubeWorld::Answer YouTubeWorld::reports(const YouTubeCall &call)
{
    if (!m_options.hasReports)
        return refuse(403, u"accessNotConfigured"_s);
    const bool isKnown = call.value("ids") == "channel==MINE"_L1 && call.value("metrics") == "shares"_L1
        && call.value("dimensions") == "video"_L1 && call.value("filters").startsWith("video=="_L1)
        && QDate::fromString(call.value("startDate"), Qt::ISODate).isValid()
        && QDate::fromString(call.value("endDate"), Qt::ISODate).isValid();
    if (!isKnown)
        return complain(u"reports: a parameter is wrong"_s);
    QJsonArray rows;
    for (const QString &id : call.value("filters").mid(7).split(u',')) {
        if (videoBy(id))
            rows << QJsonArray{id, 3};
    }
    const QJsonArray headers{QJsonObject{{"name"_L1, u"video"_s}, {"columnType"_L1, u"DIMENSION"_s}},
                             QJsonObject{{"name"_L1, u"shares"_s}, {"columnType"_L1, u"METRIC"_s}}};
    return youTubeAnswer(
        {{"kind"_L1, u"youtubeAnalytics#resultTable"_s}, {"columnHeaders"_L1, headers}, {"rows"_L1, rows}});
}

} // namespace Postrider::Testing

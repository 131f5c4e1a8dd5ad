// SPDX-License-Identifier: GPL-3.0-or-later
#include "youtubestandin_world.h"

#include <QRegularExpression>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kGrain = 256 * 1024; // slices are multiples of it
constexpr qint64 kMostBytes = 274'877'906'944;

bool hasAngle(const QString &text)
{
    return text.contains(u'<') || text.contains(u'>');
}

qint64 tagsLength(const QJsonArray &tags)
{
    qint64 length = qMax(qsizetype(0), tags.size() - 1);
    for (const auto &tag : tags)
        length += tag.toString().toUcs4().size() + (tag.toString().contains(u' ') ? 2 : 0);
    return length;
}

bool isType(const QByteArray &type)
{
    return type.startsWith("video/") || type == "application/octet-stream";
}

bool areBooleans(const QJsonObject &object, const QStringList &names)
{
    return std::all_of(names.begin(), names.end(),
                       [&object](const QString &name) { return !object.contains(name) || object[name].isBool(); });
}

} // namespace

std::optional<YouTubeWorld::Answer> YouTubeWorld::checkSnippet(const QJsonObject &snippet)
{
    if (const auto wrong = checkKeys(
            snippet, {u"title"_s},
            {u"description"_s, u"tags"_s, u"categoryId"_s, u"defaultLanguage"_s, u"defaultAudioLanguage"_s},
            u"snippet"_s))
        return wrong;
    const QString title = snippet["title"_L1].toString();
    if (title.isEmpty() || title.toUcs4().size() > 100 || hasAngle(title))
        return refuse(400, u"invalidTitle"_s);
    const QString description = snippet["description"_L1].toString();
    if (description.toUtf8().size() > 5000 || hasAngle(description))
        return refuse(400, u"invalidDescription"_s);
    if (tagsLength(snippet["tags"_L1].toArray()) > 500
        || (snippet.contains("tags"_L1) && !snippet["tags"_L1].isArray()))
        return refuse(400, u"invalidTags"_s);
    static const QRegularExpression number(u"^[0-9]+$"_s);
    const QString category = snippet["categoryId"_L1].toString(u"22"_s);
    if (!number.match(category).hasMatch() || category == "999"_L1)
        return refuse(400, u"invalidCategoryId"_s);
    return std::nullopt;
}

std::optional<YouTubeWorld::Answer> YouTubeWorld::checkStatus(const QJsonObject &status)
{
    const QStringList flags{u"selfDeclaredMadeForKids"_s, u"containsSyntheticMedia"_s, u"embeddable"_s,
                            u"publicStatsViewable"_s};
    if (const auto wrong = checkKeys(status, {u"privacyStatus"_s}, flags + QStringList{u"publishAt"_s, u"license"_s},
                                     u"status"_s))
        return wrong;
    const QString privacy = status["privacyStatus"_L1].toString();
    static const QStringList privacies{u"public"_s, u"unlisted"_s, u"private"_s};
    static const QStringList licences{u"youtube"_s, u"creativeCommon"_s};
    if (!privacies.contains(privacy) || !areBooleans(status, flags)
        || !licences.contains(status["license"_L1].toString(u"youtube"_s)))
        return refuse(400, u"invalidVideoMetadata"_s);
    if (!status.contains("publishAt"_L1))
        return std::nullopt;
    const QDateTime moment = QDateTime::fromString(status["publishAt"_L1].toString(), Qt::ISODate);
    // One that is past publishes the video right away.
    if (!moment.isValid() || moment.timeSpec() == Qt::LocalTime || privacy != "private"_L1)
        return refuse(400, u"invalidPublishAt"_s);
    return std::nullopt;
}

std::optional<YouTubeWorld::Answer> YouTubeWorld::checkResource(const QJsonObject &resource, const QStringList &parts)
{
    if (const auto wrong = checkKeys(resource, {u"snippet"_s, u"status"_s}, {u"paidProductPlacementDetails"_s},
                                     u"video"_s))
        return wrong;
    QStringList named = resource.keys();
    QStringList asked = parts;
    named.sort();
    asked.sort();
    if (named != asked)
        return complain(u"videos: part does not name what the body holds"_s);
    const QJsonObject paid = resource["paidProductPlacementDetails"_L1].toObject();
    if (!paid.isEmpty() && (paid.keys() != QStringList{u"hasPaidProductPlacement"_s} || !paid.begin().value().isBool()))
        return complain(u"videos: paidProductPlacementDetails"_s);
    if (const auto wrong = checkSnippet(resource["snippet"_L1].toObject()))
        return wrong;
    return checkStatus(resource["status"_L1].toObject());
}

YouTubeWorld::Answer YouTubeWorld::openUpload(const YouTubeCall &call)
{
    const QString notifies = call.value("notifySubscribers");
    const qint64 total = call.request.header("X-Upload-Content-Length").toLongLong();
    const QByteArray type = call.request.header("X-Upload-Content-Type");
    if (call.value("uploadType") != "resumable"_L1 || (notifies != "true"_L1 && notifies != "false"_L1))
        return complain(u"videos.insert: uploadType or notifySubscribers"_s);
    if (total <= 0 || total > kMostBytes || !isType(type))
        return complain(u"videos.insert: X-Upload-Content-Length or X-Upload-Content-Type"_s);
    if (const auto wrong = checkResource(call.body, call.list("part")))
        return *wrong;
    const QString id = u"upload-%1"_s.arg(++m_serial);
    m_sessions.insert(id, {call.body, type, notifies == "true"_L1, total, 0, 0, {}});
    const QByteArray address = "https://www.googleapis.com/upload/youtube/v3/videos?uploadType=resumable&upload_id="
        + id.toLatin1() + "&part=" + call.value("part").toLatin1();
    return {200, {}, "text/html", {{"Location", address}, {"X-GUploader-UploadID", id.toLatin1()}}};
}

YouTubeWorld::Answer YouTubeWorld::incomplete(const Session &session) const
{
    Answer answer{308, {}, "text/html", {}};
    if (session.received > 0)
        answer.headers << std::pair<QByteArray, QByteArray>{"Range",
                                                            "bytes=0-" + QByteArray::number(session.received - 1)};
    return answer;
}

YouTubeWorld::Answer YouTubeWorld::madeOf(Session &session)
{
    if (session.videoId.isEmpty()) {
        Video video;
        video.id = u"vid%1"_s.arg(++m_serial, 8, 10, QLatin1Char('0'));
        video.createdAt = now();
        video.request = video.resource = session.resource;
        video.size = session.total;
        video.notifies = session.notifies;
        video.looksLeft = m_options.looks;
        session.videoId = video.id;
        m_videos << video;
    }
    Video *video = videoBy(session.videoId);
    return video ? youTubeAnswer(shown(*video, {u"snippet"_s, u"status"_s})) : refuse(404, u"notFound"_s);
}

YouTubeWorld::Answer YouTubeWorld::receive(Session &session, const YouTubeCall &call, qint64 from, qint64 to)
{
    const qint64 length = call.request.body.size();
    const bool isLast = to + 1 == session.total;
    if (length != to - from + 1 || to >= session.total || (!isLast && length % kGrain != 0)
        || call.request.header("Content-Type") != session.type)
        return complain(u"upload: Content-Range, length or type of a slice"_s);
    if (from != session.received)
        return complain(u"upload: a slice begins at %1, not at %2"_s.arg(from).arg(session.received));
    session.received = to + 1;
    if (m_options.keepsHalf && session.slices++ == 0 && !isLast)
        session.received = from + length / 2 / kGrain * kGrain;
    return session.received == session.total ? madeOf(session) : incomplete(session);
}

YouTubeWorld::Answer YouTubeWorld::sendVideo(const YouTubeCall &call)
{
    const auto found = m_sessions.find(call.value("upload_id"));
    const bool isSecond = found != m_sessions.end() && found->received > 0;
    if (m_options.losesSession && !m_hasLost && isSecond) {
        m_hasLost = true;
        m_sessions.erase(found);
        return {404, "Not Found", "text/plain", {}};
    }
    if (found == m_sessions.end())
        return {404, "Not Found", "text/plain", {}};
    static const QRegularExpression range(u"^bytes (?:(\\d+)-(\\d+)|\\*)/(\\d+)$"_s);
    const auto match = range.match(QString::fromLatin1(call.request.header("Content-Range")));
    if (!match.hasMatch() || match.captured(3).toLongLong() != found->total)
        return complain(u"upload: Content-Range"_s);
    if (!found->videoId.isEmpty())
        return madeOf(*found);
    if (match.captured(1).isEmpty())
        return call.request.body.isEmpty() ? incomplete(*found) : complain(u"upload: a question with a body"_s);
    return receive(*found, call, match.captured(1).toLongLong(), match.captured(2).toLongLong());
}

} // namespace Postrider::Testing

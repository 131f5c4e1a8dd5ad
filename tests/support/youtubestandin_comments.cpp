// SPDX-License-Identifier: GPL-3.0-or-later
#include "youtubestandin_world.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

const YouTubeWorld::Comment *YouTubeWorld::commentBy(const QString &id) const
{
    const auto found = std::find_if(m_comments.begin(), m_comments.end(),
                                    [&id](const Comment &comment) { return comment.id == id; });
    return found == m_comments.end() ? nullptr : &*found;
}

QJsonObject YouTubeWorld::shown(const Comment &comment) const
{
    QJsonObject snippet{{"textOriginal"_L1, comment.text},
                        {"textDisplay"_L1, comment.text},
                        {"likeCount"_L1, 4},
                        {"authorChannelId"_L1, QJsonObject{{"value"_L1, YouTubeStandIn::channelId()}}},
                        {"publishedAt"_L1, comment.createdAt.toString(Qt::ISODate)}};
    if (!comment.parent.isEmpty())
        snippet["parentId"_L1] = comment.parent;
    return {{"kind"_L1, u"youtube#comment"_s}, {"id"_L1, comment.id}, {"snippet"_L1, snippet}};
}

YouTubeWorld::Answer YouTubeWorld::addThread(const YouTubeCall &call)
{
    const QJsonObject snippet = call.body["snippet"_L1].toObject();
    if (const auto wrong = checkKeys(snippet, {u"channelId"_s, u"videoId"_s, u"topLevelComment"_s}, {}, u"thread"_s))
        return *wrong;
    const QJsonObject inner = snippet["topLevelComment"_L1]["snippet"_L1].toObject();
    if (const auto wrong = checkKeys(inner, {u"textOriginal"_s}, {}, u"comment"_s))
        return *wrong;
    if (snippet["channelId"_L1].toString() != YouTubeStandIn::channelId())
        return refuse(404, u"channelNotFound"_s);
    Video *video = videoBy(snippet["videoId"_L1].toString());
    if (!video)
        return refuse(404, u"videoNotFound"_s);
    const QJsonObject status = statusOf(*video);
    if (status["privacyStatus"_L1].toString() == "private"_L1 || status["selfDeclaredMadeForKids"_L1].toBool())
        return refuse(403, u"commentsDisabled"_s,
                      u"The video identified by the videoId parameter has disabled comments."_s);
    const QString text = inner["textOriginal"_L1].toString();
    if (text.trimmed().isEmpty())
        return refuse(400, u"commentTextRequired"_s);
    if (text.size() > 10'000)
        return refuse(400, u"commentTextTooLong"_s);
    const Comment made{
        u"UgxThread%1AaABAg"_s.arg(++m_serial, 6, 10, QLatin1Char('0')), video->id, {}, text, call.body, now()};
    m_comments << made;
    return youTubeAnswer({{"kind"_L1, u"youtube#commentThread"_s},
                          {"id"_L1, made.id},
                          {"snippet"_L1, QJsonObject{{"videoId"_L1, video->id}, {"topLevelComment"_L1, shown(made)}}}});
}

YouTubeWorld::Answer YouTubeWorld::addReply(const YouTubeCall &call)
{
    const QJsonObject snippet = call.body["snippet"_L1].toObject();
    if (const auto wrong = checkKeys(snippet, {u"parentId"_s, u"textOriginal"_s}, {}, u"reply"_s))
        return *wrong;
    const Comment *parent = commentBy(snippet["parentId"_L1].toString());
    if (!parent || !parent->parent.isEmpty())
        return refuse(404, u"parentCommentNotFound"_s);
    const QString text = snippet["textOriginal"_L1].toString();
    if (text.trimmed().isEmpty())
        return refuse(400, u"commentTextRequired"_s);
    const Comment made{parent->id + u".Reply%1"_s.arg(++m_serial, 6, 10, QLatin1Char('0')),
                       parent->video,
                       parent->id,
                       text,
                       call.body,
                       now()};
    m_comments << made;
    return youTubeAnswer(shown(made));
}

YouTubeWorld::Answer YouTubeWorld::listThreads(const YouTubeCall &call)
{
    if (!videoBy(call.value("videoId")))
        return refuse(404, u"videoNotFound"_s);
    if (const QString order = call.value("order"); order != "time"_L1 && order != "relevance"_L1)
        return complain(u"commentThreads: order"_s);
    QJsonArray list;
    for (qsizetype i = m_comments.size() - 1; i >= 0; --i) {
        const Comment &comment = m_comments.at(i);
        if (comment.video == call.value("videoId") && comment.parent.isEmpty())
            list << QJsonObject{{"kind"_L1, u"youtube#commentThread"_s},
                                {"id"_L1, comment.id},
                                {"snippet"_L1, QJsonObject{{"topLevelComment"_L1, shown(comment)}}}};
    }
    return youTubeAnswer(youTubeList(u"commentThreadListResponse"_s, list));
}

YouTubeWorld::Answer YouTubeWorld::listReplies(const YouTubeCall &call)
{
    const QStringList ids = call.list("id");
    const QString parent = call.value("parentId");
    if (ids.isEmpty() == parent.isEmpty())
        return complain(u"comments: one of id and parentId"_s);
    QJsonArray list;
    for (const Comment &comment : std::as_const(m_comments)) {
        if (ids.isEmpty() ? comment.parent == parent : ids.contains(comment.id))
            list << shown(comment);
    }
    return youTubeAnswer(youTubeList(u"commentListResponse"_s, list));
}

YouTubeWorld::Answer YouTubeWorld::updateComment(const YouTubeCall &call)
{
    if (const auto wrong = checkKeys(call.body, {u"id"_s, u"snippet"_s}, {}, u"comments.update"_s))
        return *wrong;
    for (Comment &comment : m_comments) {
        if (comment.id == call.body["id"_L1].toString()) {
            comment.text = call.body["snippet"_L1]["textOriginal"_L1].toString();
            return youTubeAnswer(shown(comment));
        }
    }
    return refuse(404, u"commentNotFound"_s);
}

YouTubeWorld::Answer YouTubeWorld::deleteComment(const YouTubeCall &call)
{
    const auto removed = m_comments.removeIf(
        [&call](const Comment &comment) { return comment.id == call.value("id"); });
    return removed > 0 ? Answer{204, {}, "application/json", {}} : refuse(404, u"commentNotFound"_s);
}

} // namespace Postrider::Testing

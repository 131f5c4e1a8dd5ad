// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkedinstandin_world.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

// "List(urn%3Ali%3Ashare%3A1,...)", as it came.
QStringList urnsIn(const QString &list)
{
    QStringList urns;
    const QStringList parts = list.mid(5).chopped(1).split(u',');
    for (const QString &part : list.startsWith("List("_L1) && list.endsWith(u')') ? parts : QStringList())
        urns << QUrl::fromPercentEncoding(part.toLatin1());
    return urns;
}

} // namespace

LinkedinWorld::Answer LinkedinWorld::editPost(const LinkedinCall &call)
{
    const qsizetype index = indexOf(call.id);
    const QJsonObject set = call.body["patch"_L1]["$set"_L1].toObject();
    const QString text = set["commentary"_L1].toString();
    if (index < 0)
        return refuse(404, u"RESOURCE_NOT_FOUND"_s, u"No such post"_s);
    if (call.body.size() != 1 || set.size() != 1 || text.isEmpty() || !wrongIn(text).isEmpty())
        return complain(u"posts: the patch"_s);
    QJsonObject request = m_posts.at(index)["request"_L1].toObject();
    request["commentary"_L1] = text;
    m_posts[index]["request"_L1] = request;
    return {204, {}};
}

// Its comments go with it; what is gone is well.
LinkedinWorld::Answer LinkedinWorld::deletePost(const LinkedinCall &call)
{
    const qsizetype index = indexOf(call.id);
    if (index >= 0 && !mayPostAs(call, m_posts.at(index)["author"_L1].toString()))
        return forbid(u"posts.DELETE"_s);
    m_posts.removeIf([&](const QJsonObject &post) {
        return post["id"_L1].toString() == call.id || post["request"_L1]["object"_L1].toString() == call.id;
    });
    return {204, {}};
}

LinkedinWorld::Answer LinkedinWorld::listPosts(const LinkedinCall &call)
{
    const QString author = call.value(u"author"_s);
    if (!organisations().contains(author) || !may(call, u"r_organization_social"_s))
        return forbid(u"posts.FINDER-author"_s);
    const int count = call.value(u"count"_s).toInt();
    if (count < 1 || count > 100)
        return complain(u"posts: count"_s);
    QJsonArray elements;
    for (auto post = m_posts.crbegin(); post != m_posts.crend() && elements.size() < count; ++post) {
        if ((*post)["author"_L1].toString() != author || (*post)["request"_L1].toObject().contains("object"_L1))
            continue;
        QJsonObject element = (*post)["request"_L1].toObject();
        element["id"_L1] = (*post)["id"_L1];
        element["createdAt"_L1] = (*post)["createdAt"_L1];
        element["publishedAt"_L1] = (*post)["createdAt"_L1];
        elements << element;
    }
    return jsonAnswer({{"paging"_L1, QJsonObject{{"start"_L1, 0}, {"count"_L1, count}}}, {"elements"_L1, elements}},
                      200, {});
}

// Posts without any activity are missing: here those without a comment.
LinkedinWorld::Answer LinkedinWorld::shareStatistics(const LinkedinCall &call)
{
    if (!may(call, u"rw_organization_admin"_s))
        return forbid(u"organizationalEntityShareStatistics.FINDER"_s);
    const bool isUgc = call.query.hasQueryItem(u"ugcPosts"_s);
    const QString name = isUgc ? u"ugcPosts"_s : u"shares"_s;
    const QStringList urns = urnsIn(call.query.queryItemValue(name, QUrl::FullyEncoded));
    if (!organisations().contains(call.value(u"organizationalEntity"_s)) || urns.isEmpty())
        return complain(u"share statistics: the organisation, or the list"_s);
    QJsonArray elements;
    for (const QString &urn : urns) {
        if (!urn.startsWith(isUgc ? "urn:li:ugcPost:"_L1 : "urn:li:share:"_L1))
            return complain(u"share statistics: of another kind: "_s + urn);
        const auto isOn = [&](const QJsonObject &post) { return post["request"_L1]["object"_L1].toString() == urn; };
        const auto comments = std::count_if(m_posts.begin(), m_posts.end(), isOn);
        if (comments > 0)
            elements << QJsonObject{{"organizationalEntity"_L1, call.value(u"organizationalEntity"_s)},
                                    {isUgc ? "ugcPost"_L1 : "share"_L1, urn},
                                    {"totalShareStatistics"_L1,
                                     QJsonObject{{"impressionCount"_L1, 99},
                                                 {"uniqueImpressionsCount"_L1, 44},
                                                 {"likeCount"_L1, 7},
                                                 {"commentCount"_L1, qint64(comments)},
                                                 {"shareCount"_L1, 3},
                                                 {"clickCount"_L1, 5},
                                                 {"engagement"_L1, 0.15}}}};
    }
    return jsonAnswer({{"elements"_L1, elements}}, 200, {});
}

LinkedinWorld::Answer LinkedinWorld::memberStatistics(const LinkedinCall &call)
{
    static const QHash<QString, int> counts{
        {u"IMPRESSION"_s, 99}, {u"MEMBERS_REACHED"_s, 44}, {u"REACTION"_s, 7}, {u"COMMENT"_s, 4}, {u"RESHARE"_s, 3}};
    if (!may(call, u"r_member_postAnalytics"_s))
        return forbid(u"memberCreatorPostAnalytics.FINDER-entity"_s);
    const QString entity = call.value(u"entity"_s);
    const bool isShare = entity.startsWith("(share:urn:li:share:"_L1) || entity.startsWith("(ugc:urn:li:ugcPost:"_L1);
    const QString type = call.value(u"queryType"_s);
    if (!isShare || !entity.endsWith(u')') || !counts.contains(type))
        return complain(u"member statistics: entity or type"_s);
    return jsonAnswer({{"elements"_L1, QJsonArray{QJsonObject{{"count"_L1, counts.value(type)}}}}}, 200, {});
}

} // namespace Postrider::Testing

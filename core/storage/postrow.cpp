// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postrow.h"

#include "domain/postcard.h"
#include "storage/query.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kPerMoment = 1 << 18; // posts in one millisecond; leaves room for times until the year 3000

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const auto &item : array)
        list << item.toString();
    return list;
}

} // namespace

Post readPost(Row &row)
{
    Post post;
    row >> post.id >> post.userId >> post.content >> post.mediaUrls;
    post.parts = partsFromSql(row.take<QString>());
    row >> post.labels >> post.platforms;
    post.wallTime = wallTimeFromSql(row.take<QString>());
    post.timezone = row.take<QString>().toUtf8();
    row >> post.scheduledFor >> post.recurrence >> post.catchUp.policy >> post.catchUp.within >> post.status
        >> post.publishedAt >> post.errorMessage;
    const auto ids = row.take<QJsonObject>();
    for (auto id = ids.begin(); id != ids.end(); ++id)
        post.platformPostIds.insert(id.key(), id.value().toString());
    row >> post.createdBy >> post.approval >> post.revision >> post.createdAt >> post.updatedAt >> post.deletedAt
        >> post.seriesId;
    post.occurrence = wallTimeFromSql(row.take<QString>());
    row >> post.hasOwnChanges;
    return post;
}

Delivery readDelivery(Row &row)
{
    Delivery delivery;
    row >> delivery.id >> delivery.postId >> delivery.integrationId >> delivery.contentOverride >> delivery.settings
        >> delivery.scheduledFor >> delivery.isQueued >> delivery.state;
    return delivery;
}

QDateTime wallTimeFromSql(const QString &text)
{
    return QDateTime::fromString(text + u'Z', Qt::ISODateWithMs);
}

QList<PostPart> partsFromSql(const QString &text)
{
    QList<PostPart> parts;
    if (text == "[]"_L1)
        return parts;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto &value : array)
        parts << PostPart{value["text"_L1].toString(), strings(value["mediaUrls"_L1]),
                          std::chrono::seconds(value["delay"_L1].toInteger())};
    return parts;
}

QVariant partsToSql(const QList<PostPart> &parts)
{
    QJsonArray array;
    for (const PostPart &part : parts)
        array << QJsonObject{{u"text"_s, part.text},
                             {u"mediaUrls"_s, QJsonArray::fromStringList(part.mediaUrls)},
                             {u"delay"_s, qint64(part.delay.count())}};
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QVariant platformPostIdsToSql(const QMap<QString, QString> &ids)
{
    QJsonObject object;
    for (auto id = ids.begin(); id != ids.end(); ++id)
        object.insert(id.key(), id.value());
    return toSql(object);
}

QVariant wallTimeToSql(const QDateTime &wallTime)
{
    if (!wallTime.date().isValid()) // the figures count: they may not exist in this computer's own zone
        return {};
    return QString(wallTime.date().toString(Qt::ISODate) + u'T' + wallTime.time().toString(Qt::ISODateWithMs));
}

qint64 firstPositionAt(const QDateTime &moment)
{
    constexpr qint64 kLatest = std::numeric_limits<qint64>::max() / kPerMoment - 1;
    return std::clamp(moment.toMSecsSinceEpoch(), -kLatest, kLatest) * kPerMoment;
}

Result<qint64> positionOf(Database &database, const Post &post)
{
    const QDateTime moment = PostCard::momentOf(post.scheduledFor, post.publishedAt, post.createdAt);
    const qint64 first = moment.isValid() ? firstPositionAt(moment) : 0;
    const qint64 last = first + kPerMoment - 1;
    const auto present = fetchFirst(database, "post_position"_L1, readOne<qint64>, post.id);
    if (!present)
        return fail(present.error());
    if (*present && **present >= first && **present <= last)
        return **present;
    return fetchOne(database, "post_last_position"_L1, readOne<qint64>, first, first, last).map([](qint64 taken) {
        return taken + 1;
    });
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicestatuses.h"

#include "practice/engagement.h"
#include "practice/pages.h"
#include "practice/practicefacts.h"
#include "practice/practicerules.h"

#include <QJsonArray>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Kind = PracticeDatabase::Kind;

namespace {

constexpr std::chrono::milliseconds keyLifetime = std::chrono::hours(1);

QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonValue pollWire(const QString &id, const QJsonObject &record, const QDateTime &now)
{
    const QJsonObject poll = record.value("poll"_L1).toObject();
    if (poll.isEmpty())
        return QJsonValue();
    QJsonArray options;
    const QJsonArray titles = poll.value("options"_L1).toArray();
    for (const auto &title : titles)
        options << QJsonObject{{u"title"_s, title}, {u"votes_count"_s, 0}};
    const qint64 end = record.value("createdAt"_L1).toInteger()
        + poll.value("expires_in"_L1).toVariant().toLongLong() * 1000;
    return QJsonObject{{u"id"_s, id},
                       {u"expires_at"_s, isoTime(end)},
                       {u"expired"_s, end <= now.toMSecsSinceEpoch()},
                       {u"multiple"_s, poll.value("multiple"_L1).toVariant().toBool()},
                       {u"votes_count"_s, 0},
                       {u"options"_s, options},
                       {u"emojis"_s, QJsonArray()}};
}

// What a person wrote; the same fields for a new status and for an edited one.
void setContent(QJsonObject &record, const PracticeCall &call)
{
    record[u"text"_s] = call.text(u"status"_s);
    record[u"spoilerText"_s] = call.text(u"spoiler_text"_s);
    record[u"sensitive"_s] = call.isSet(u"sensitive"_s) || !call.text(u"spoiler_text"_s).isEmpty();
    record[u"language"_s] = call.fields.value("language"_L1);
    record[u"mediaIds"_s] = QJsonArray::fromStringList(call.list(u"media_ids"_s));
    record[u"poll"_s] = call.fields.value("poll"_L1).toObject();
}

bool isPublic(const QJsonObject &record)
{
    const QString visibility = record.value("visibility"_L1).toString();
    return visibility == "public"_L1 || visibility == "unlisted"_L1;
}

QString address(const PracticeCall &call, const QString &path)
{
    return call.base.toString(QUrl::StripTrailingSlash) + path;
}

} // namespace

std::optional<PracticeAnswer> PracticeStatuses::objection(const PracticeCall &call, const QString &editedId) const
{
    if (auto refusal = contentObjection(call))
        return refusal;
    return m_media.objection(call.list(u"media_ids"_s), call.now, editedId);
}

PracticeAnswer PracticeStatuses::create(const PracticeCall &call)
{
    if (const QString earlier = madeBefore(call); !earlier.isEmpty())
        return PracticeAnswer::json(wire(earlier, call));
    if (!call.text(u"scheduled_at"_s).isEmpty())
        return PracticeAnswer::refusal(422, u"Validation failed: The practice network has no scheduler of its own"_s);
    const QString visibility = call.text(u"visibility"_s).isEmpty() ? u"public"_s : call.text(u"visibility"_s);
    if (!QStringList{u"public"_s, u"unlisted"_s, u"private"_s, u"direct"_s}.contains(visibility))
        return PracticeAnswer::refusal(422, u"Validation failed: Visibility is not included in the list"_s);
    const QString replyTo = call.fields.value("in_reply_to_id"_L1).toVariant().toString();
    if (!replyTo.isEmpty() && m_database.find(Kind::Status, replyTo).isEmpty())
        return PracticeAnswer::refusal(404, u"The post you are trying to reply to does not appear to exist."_s);
    if (const auto refusal = objection(call))
        return *refusal;

    QJsonObject record{{u"visibility"_s, visibility},
                       {u"inReplyToId"_s, replyTo},
                       {u"createdAt"_s, call.now.toMSecsSinceEpoch()},
                       {u"idempotencyKey"_s, QString::fromUtf8(call.request.header("Idempotency-Key"))}};
    setContent(record, call);
    const QString id = m_database.newId(call.now);
    if (const Outcome kept = m_database.put(Kind::Status, id, record); !kept)
        return PracticeAnswer::broken(kept.error());
    return PracticeAnswer::json(wire(id, call));
}

QString PracticeStatuses::madeBefore(const PracticeCall &call) const
{
    const QString key = QString::fromUtf8(call.request.header("Idempotency-Key"));
    if (key.isEmpty())
        return {};
    const qint64 oldest = call.now.toMSecsSinceEpoch() - keyLifetime.count();
    const auto &statuses = m_database.all(Kind::Status);
    for (auto it = statuses.end(); it != statuses.begin();) {
        --it;
        if (it->value("createdAt"_L1).toInteger() <= oldest)
            return {};
        if (it->value("idempotencyKey"_L1) == key)
            return it.key();
    }
    return {};
}

PracticeAnswer PracticeStatuses::edit(const PracticeCall &call)
{
    QJsonObject record = m_database.find(Kind::Status, call.id);
    if (record.isEmpty())
        return PracticeAnswer::notFound();
    if (const auto refusal = objection(call, call.id))
        return *refusal;
    setContent(record, call);
    record[u"editedAt"_s] = call.now.toMSecsSinceEpoch();
    if (const Outcome kept = m_database.put(Kind::Status, call.id, record); !kept)
        return PracticeAnswer::broken(kept.error());

    const QJsonArray attributes = call.fields.value("media_attributes"_L1).toArray();
    for (const auto &one : attributes) {
        const QString mediaId = one["id"_L1].toString();
        if (!call.list(u"media_ids"_s).contains(mediaId) || !one["description"_L1].isString())
            continue;
        if (const Outcome kept = m_media.setDescription(mediaId, one["description"_L1].toString()); !kept)
            return PracticeAnswer::broken(kept.error());
    }
    return PracticeAnswer::json(wire(call.id, call));
}

PracticeAnswer PracticeStatuses::remove(const PracticeCall &call)
{
    const QJsonObject record = m_database.find(Kind::Status, call.id);
    if (record.isEmpty())
        return PracticeAnswer::notFound();
    QJsonObject last = wire(call.id, call);
    last[u"text"_s] = record.value("text"_L1); // so that a program can offer to write it anew
    if (const Outcome gone = m_database.remove(Kind::Status, call.id); !gone)
        return PracticeAnswer::broken(gone.error());
    return PracticeAnswer::json(last);
}

PracticeAnswer PracticeStatuses::one(const PracticeCall &call) const
{
    const QJsonObject record = m_database.find(Kind::Status, call.id);
    return mayRead(record, call) ? PracticeAnswer::json(wire(call.id, call)) : PracticeAnswer::notFound();
}

PracticeAnswer PracticeStatuses::source(const PracticeCall &call) const
{
    const QJsonObject record = m_database.find(Kind::Status, call.id);
    if (record.isEmpty())
        return PracticeAnswer::notFound();
    return PracticeAnswer::json({{u"id"_s, call.id},
                                 {u"text"_s, record.value("text"_L1)},
                                 {u"spoiler_text"_s, record.value("spoilerText"_L1)}});
}

PracticeAnswer PracticeStatuses::several(const PracticeCall &call) const
{
    QJsonArray statuses;
    const QStringList ids = call.list(u"id"_s);
    for (const QString &id : ids) {
        if (mayRead(m_database.find(Kind::Status, id), call))
            statuses << wire(id, call);
    }
    return PracticeAnswer::json(statuses);
}

PracticeAnswer PracticeStatuses::ofAccount(const PracticeCall &call) const
{
    if (call.id != PracticeFacts::accountId())
        return PracticeAnswer::notFound();
    const int limit = int(std::clamp<qint64>(call.number(u"limit"_s).value_or(20), 1, 40));
    const QJsonArray statuses = newest(call, limit);
    PracticeAnswer answer = PracticeAnswer::json(statuses);
    if (statuses.size() == limit) {
        const QString next = address(call, u"/api/v1/accounts/%1/statuses?limit=%2&max_id=%3"_s)
                                 .arg(call.id, QString::number(limit), statuses.last()["id"_L1].toString());
        answer.headers << std::pair<QByteArray, QByteArray>("Link", '<' + next.toUtf8() + ">; rel=\"next\"");
    }
    return answer;
}

QJsonArray PracticeStatuses::newest(const PracticeCall &call, int limit) const
{
    const QString below = call.text(u"max_id"_s);
    const QString above = std::max(call.text(u"since_id"_s), call.text(u"min_id"_s));
    const bool withoutReplies = call.isSet(u"exclude_replies"_s);
    QJsonArray statuses;
    const auto &all = m_database.all(Kind::Status);
    for (auto it = below.isEmpty() ? all.end() : all.lowerBound(below); it != all.begin() && statuses.size() < limit;) {
        --it;
        if (it.key() <= above)
            break;
        if (mayRead(*it, call) && !(withoutReplies && !it->value("inReplyToId"_L1).toString().isEmpty()))
            statuses << wire(it.key(), call);
    }
    return statuses;
}

bool PracticeStatuses::mayRead(const QJsonObject &record, const PracticeCall &call) const
{
    return !record.isEmpty() && (call.isSignedIn || isPublic(record));
}

PracticeAnswer PracticeStatuses::timelinePage(const PracticeCall &call) const
{
    constexpr int onePage = 40;
    PracticeCall own = call;
    own.isSignedIn = true; // the browser belongs to the only person who publishes here
    return PracticeAnswer::page(Pages::timeline(newest(own, onePage)));
}

PracticeAnswer PracticeStatuses::statusPage(const PracticeCall &call) const
{
    if (m_database.find(Kind::Status, call.id).isEmpty())
        return PracticeAnswer::page(Pages::message(u"This post does not exist, or no longer."_s), 404);
    return PracticeAnswer::page(Pages::status(wire(call.id, call)));
}

QJsonObject PracticeStatuses::wire(const QString &id, const PracticeCall &call) const
{
    const QJsonObject record = m_database.find(Kind::Status, id);
    const auto &statuses = m_database.all(Kind::Status);
    const qint64 createdAt = record.value("createdAt"_L1).toInteger();
    const Engagement engagement = engagementAt(id, std::chrono::milliseconds(call.now.toMSecsSinceEpoch() - createdAt));
    const auto ownReplies = std::count_if(statuses.begin(), statuses.end(), [&](const QJsonObject &other) {
        return other.value("inReplyToId"_L1) == id;
    });
    QJsonArray media;
    const QJsonArray mediaIds = record.value("mediaIds"_L1).toArray();
    for (const auto &mediaId : mediaIds)
        media << m_media.wire(mediaId.toString(), call);
    const QString replyTo = record.value("inReplyToId"_L1).toString();
    const bool isReply = !replyTo.isEmpty();
    const QJsonValue edited = record.value("editedAt"_L1);
    return {{u"id"_s, id},
            {u"created_at"_s, isoTime(createdAt)},
            {u"edited_at"_s, edited.isDouble() ? QJsonValue(isoTime(edited.toInteger())) : QJsonValue()},
            {u"in_reply_to_id"_s, isReply ? QJsonValue(replyTo) : QJsonValue()},
            {u"in_reply_to_account_id"_s, isReply ? QJsonValue(PracticeFacts::accountId()) : QJsonValue()},
            {u"sensitive"_s, record.value("sensitive"_L1)},
            {u"spoiler_text"_s, record.value("spoilerText"_L1)},
            {u"visibility"_s, record.value("visibility"_L1)},
            {u"language"_s, record.value("language"_L1)},
            {u"uri"_s, address(call, u"/users/you/statuses/"_s + id)},
            {u"url"_s, address(call, u"/@you/"_s + id)},
            {u"replies_count"_s, engagement.replies + ownReplies},
            {u"reblogs_count"_s, engagement.reblogs},
            {u"favourites_count"_s, engagement.favourites},
            {u"content"_s, Pages::asHtml(record.value("text"_L1).toString())},
            {u"reblog"_s, QJsonValue()},
            {u"account"_s, PracticeFacts::account(call.base, statuses.size())},
            {u"media_attachments"_s, media},
            {u"mentions"_s, QJsonArray()},
            {u"tags"_s, QJsonArray()},
            {u"emojis"_s, QJsonArray()},
            {u"card"_s, QJsonValue()},
            {u"poll"_s, pollWire(id, record, call.now)}};
}

} // namespace Postrider

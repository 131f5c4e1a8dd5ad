// SPDX-License-Identifier: GPL-3.0-or-later
#include "mastodonstandin_reading.h"
#include "mastodonstandin_world.h"

#include <QJsonDocument>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

MastodonAnswer gone()
{
    return {404, QJsonObject{{"error"_L1, u"Record not found"_s}}, {}, {}};
}

std::optional<QJsonObject> readJson(const Net::ServerRequest &request)
{
    const QJsonDocument json = QJsonDocument::fromJson(request.body);
    const bool isJson = request.header("Content-Type").startsWith("application/json") && json.isObject();
    return isJson ? std::optional(json.object()) : std::nullopt;
}

} // namespace

MastodonStatus *MastodonWorld::findStatus(const QString &id)
{
    const auto found = std::find_if(m_statuses.begin(), m_statuses.end(),
                                    [&](const MastodonStatus &status) { return status.id == id && !status.isDeleted; });
    return found == m_statuses.end() ? nullptr : &*found;
}

QJsonObject MastodonWorld::statusJson(const MastodonStatus &status) const
{
    QJsonArray media;
    for (const auto &id : status.content["media_ids"_L1].toArray())
        media << mediumJson(id.toString());
    const auto replies = std::count_if(m_statuses.begin(), m_statuses.end(), [&](const MastodonStatus &other) {
        return other.content["in_reply_to_id"_L1].toString() == status.id && !other.isDeleted;
    });
    const QString parent = status.content["in_reply_to_id"_L1].toString();
    QJsonObject json{{"id"_L1, status.id},
                     {"created_at"_L1, status.createdAt.toString(Qt::ISODateWithMs)},
                     {"in_reply_to_id"_L1, parent.isEmpty() ? QJsonValue() : QJsonValue(parent)},
                     {"url"_L1, u"https://stand-in.example/@"_s + status.owner + u'/' + status.id},
                     {"uri"_L1, u"https://stand-in.example/statuses/"_s + status.id},
                     {"visibility"_L1, status.content["visibility"_L1].toString(u"public"_s)},
                     {"content"_L1, standInHtml(status.content["status"_L1].toString())},
                     {"spoiler_text"_L1, status.content["spoiler_text"_L1].toString()},
                     {"replies_count"_L1, qint64(replies)},
                     {"reblogs_count"_L1, 2},
                     {"favourites_count"_L1, 3},
                     {"media_attachments"_L1, media}};
    if (m_options.flavour == MastodonFlavour::Mastodon)
        json["quotes_count"_L1] = 1;
    return json;
}

// What a server does with a key that it has seen; nothing when it goes on.
std::optional<MastodonAnswer> MastodonWorld::replay(const QString &account, const QString &key)
{
    if (m_options.flavour == MastodonFlavour::GoToSocial)
        return std::nullopt;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto known = m_keys.constFind(account + u'/' + key);
    const bool isFresh = known != m_keys.constEnd() && known->at.msecsTo(now) < m_options.keyLifetime.count();
    if (m_options.flavour == MastodonFlavour::Pixelfed) {
        if (isFresh)
            return MastodonAnswer{400, QJsonObject{{"error"_L1, u"Duplicate idempotency key."_s}}, {}, {}};
        m_keys[account + u'/' + key] = {{}, now}; // burnt, whatever comes of it
        return std::nullopt;
    }
    if (isFresh && known->isPlan)
        return planAnswer(known->status, account);
    const MastodonStatus *status = isFresh ? findStatus(known->status) : nullptr;
    if (!status)
        return std::nullopt;
    MastodonAnswer answer{200, statusJson(*status), {}, {}};
    if (m_options.flavour == MastodonFlavour::Pleroma)
        answer.headers << std::pair<QByteArray, QByteArray>{"idempotent-replayed", "true"};
    return answer;
}

void MastodonWorld::attach(const QJsonObject &content)
{
    for (const auto &id : content["media_ids"_L1].toArray())
        m_media[id.toString()].isAttached = true;
}

MastodonAnswer MastodonWorld::createStatus(const MastodonCall &call)
{
    const auto content = readJson(call.request);
    if (!content)
        return complain(400, u"the content is no JSON object"_s);
    const QString key = QString::fromUtf8(call.request.header("Idempotency-Key"));
    if (key.isEmpty())
        return complain(400, u"no Idempotency-Key"_s);
    if (const auto answer = replay(call.account, key))
        return *answer;
    if (const auto answer = problemWith(*content, call))
        return *answer;
    attach(*content);
    const MastodonStatus status{newStatusId(), call.account, *content, key, now(), false};
    if (content->contains("scheduled_at"_L1))
        return plan(status);
    m_statuses << status;
    m_keys[call.account + u'/' + key] = {status.id, status.createdAt};
    return {200, statusJson(status), {}, {}};
}

QString MastodonWorld::newStatusId()
{
    const QString number = QString::number(110'000'000 + ++m_made);
    return m_options.flavour == MastodonFlavour::GoToSocial ? u"01STATUS"_s + number : number;
}

MastodonAnswer MastodonWorld::editStatus(const MastodonCall &call)
{
    const auto content = readJson(call.request);
    if (!content)
        return complain(400, u"the content is no JSON object"_s);
    MastodonStatus *status = findStatus(call.pathId);
    if (!status || status->owner != call.account)
        return gone();
    for (const auto &id : status->content["media_ids"_L1].toArray())
        m_media[id.toString()].isAttached = false; // its own media may stay
    const auto answer = problemWith(*content, call);
    if (!answer) {
        QJsonObject changed = *content;
        for (const QLatin1String kept : {"in_reply_to_id"_L1, "visibility"_L1}) {
            if (status->content.contains(kept))
                changed[kept] = status->content[kept];
        }
        status->content = changed;
    }
    attach(status->content);
    return answer.value_or(MastodonAnswer{200, statusJson(*status), {}, {}});
}

MastodonAnswer MastodonWorld::deleteStatus(const MastodonCall &call)
{
    MastodonStatus *status = findStatus(call.pathId);
    if (!status || status->owner != call.account)
        return gone();
    const QJsonObject json = statusJson(*status);
    status->isDeleted = true;
    return {200, json, {}, {}};
}

MastodonAnswer MastodonWorld::readStatus(const MastodonCall &call)
{
    const MastodonStatus *status = findStatus(call.pathId);
    return status ? MastodonAnswer{200, statusJson(*status), {}, {}} : gone();
}

MastodonAnswer MastodonWorld::readStatuses(const MastodonCall &call)
{
    const bool isMastodon = m_options.flavour == MastodonFlavour::Mastodon;
    if (!isMastodon && m_options.flavour != MastodonFlavour::Pleroma)
        return complain(405, u"several posts at once are not read here"_s);
    const QString name = isMastodon ? u"id[]"_s : u"ids[]"_s;
    const QString problem = namesProblem(namesOf(call.query), {name}, {name});
    QStringList ids;
    for (const auto &[key, id] : call.query.queryItems(QUrl::FullyDecoded))
        ids << id;
    if (!problem.isEmpty() || ids.size() > 40)
        return complain(400, problem.isEmpty() ? u"too many ids"_s : problem);
    QJsonArray list;
    for (const QString &id : ids) {
        if (const MastodonStatus *status = findStatus(id))
            list << statusJson(*status);
    }
    return {200, list, {}, {}};
}

MastodonAnswer MastodonWorld::listStatuses(const MastodonCall &call)
{
    const QString problem = namesProblem(
        namesOf(call.query),
        {u"limit"_s, u"exclude_reblogs"_s, u"exclude_replies"_s, u"max_id"_s, u"since_id"_s, u"min_id"_s}, {});
    const QString wish = call.query.queryItemValue(u"limit"_s);
    const int limit = wish.isEmpty() ? 20 : wish.toInt();
    if (!problem.isEmpty() || limit < 1 || limit > 40)
        return complain(400, problem.isEmpty() ? u"limit out of bounds"_s : problem);
    const QString before = call.query.queryItemValue(u"max_id"_s);
    const QDateTime shown = now().addMSecs(-m_options.listDelay.count());
    QJsonArray list;
    bool isPast = before.isEmpty();
    for (auto status = m_statuses.crbegin(); status != m_statuses.crend() && list.size() < limit; ++status) {
        if (isPast && accountId(status->owner) == call.pathId && !status->isDeleted && status->createdAt <= shown)
            list << statusJson(*status);
        isPast = isPast || status->id == before;
    }
    return {200, list, {}, {}};
}

} // namespace Postrider::Testing

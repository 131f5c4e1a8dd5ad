// SPDX-License-Identifier: GPL-3.0-or-later
#include "blueskystandin_world.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

const auto kPost = "app.bsky.feed.post"_L1;

BlueskyWorld::Answer json(const QJsonObject &object, int status = 200)
{
    return {status, QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

QString parameter(const BlueskyCall &call, const QString &name)
{
    return call.query.queryItemValue(name, QUrl::FullyDecoded);
}

} // namespace

QString BlueskyWorld::uriOf(const QString &collection, const QString &rkey) const
{
    return u"at://%1/%2/%3"_s.arg(BlueskyStandIn::did(), collection, rkey);
}

// What the server would refuse before it writes anything.
std::optional<BlueskyWorld::Answer> BlueskyWorld::checkWrite(const QString &collection, const QString &rkey,
                                                             const QJsonObject &value, const QString &rootKey)
{
    if (!isTid(rkey))
        return complain({u"InvalidRequest"_s, u"no TID: "_s + rkey});
    if (value["$type"_L1].toString() != collection)
        return complain({u"InvalidRequest"_s, u"$type is not the collection"_s});
    if (m_records.contains(uriOf(collection, rkey)))
        return refuse(500, u"InternalServerError"_s,
                      u"Internal Server Error"_s); // the reference server has no name for it
    if (m_options.forgetsBlobs && !std::exchange(m_hasForgotten, true))
        m_known.blobs.clear();
    BlueskyRefusal refusal{u"InvalidRequest"_s, u"unexpected collection "_s + collection};
    if (collection == kPost)
        refusal = checkPost(value, m_known);
    else if (collection == "app.bsky.feed.threadgate"_L1)
        refusal = checkThreadgate(value, uriOf(kPost, rootKey));
    else if (collection == "app.bsky.feed.postgate"_L1)
        refusal = checkPostgate(value, uriOf(kPost, rootKey));
    if (refusal.name == "BlobNotFound"_L1) // what a correct client may meet
        return refuse(400, refusal.name, refusal.words);
    return refusal.isRefused() ? std::optional(complain(refusal)) : std::nullopt;
}

QJsonObject BlueskyWorld::put(const QString &collection, const QString &rkey, const QJsonObject &value)
{
    const QString uri = uriOf(collection, rkey);
    const QByteArray bytes = QJsonDocument(value).toJson(QJsonDocument::Compact);
    const QString cid = u"bafyrei"_s
        + QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(40));
    m_records.insert(uri, value);
    m_order << uri;
    m_known.cids.insert(uri, cid);
    return {{"uri"_L1, uri}, {"cid"_L1, cid}, {"validationStatus"_L1, u"valid"_s}};
}

BlueskyWorld::Answer BlueskyWorld::createRecord(const BlueskyCall &call)
{
    const QStringList required{u"repo"_s, u"collection"_s, u"rkey"_s, u"record"_s};
    if (const auto fields = checkFields(call.body, required, {}, u"createRecord"_s); fields.isRefused())
        return complain(fields);
    if (call.body["repo"_L1].toString() != BlueskyStandIn::did())
        return complain({u"InvalidRequest"_s, u"repo is not the account"_s});
    const QString collection = call.body["collection"_L1].toString();
    const QString rkey = call.body["rkey"_L1].toString();
    const QJsonObject record = call.body["record"_L1].toObject();
    if (const auto refused = checkWrite(collection, rkey, record, rkey))
        return *refused;
    return json(put(collection, rkey, record));
}

BlueskyWorld::Answer BlueskyWorld::applyWrites(const BlueskyCall &call)
{
    if (const auto fields = checkFields(call.body, {u"repo"_s, u"writes"_s}, {}, u"applyWrites"_s); fields.isRefused())
        return complain(fields);
    const QJsonArray writes = call.body["writes"_L1].toArray();
    const QString rootKey = writes.first().toObject()["rkey"_L1].toString();
    for (const QJsonValue &value : writes) {
        const QJsonObject write = value.toObject();
        const QStringList required{u"$type"_s, u"collection"_s, u"rkey"_s, u"value"_s};
        if (const auto fields = checkFields(write, required, {}, u"writes"_s); fields.isRefused())
            return complain(fields);
        if (write["$type"_L1].toString() != "com.atproto.repo.applyWrites#create"_L1
            || write["rkey"_L1].toString() != rootKey)
            return complain({u"InvalidRequest"_s, u"writes: no create, or another key than the post's"_s});
        if (const auto refused = checkWrite(write["collection"_L1].toString(), rootKey, write["value"_L1].toObject(),
                                            rootKey))
            return *refused;
    }
    QJsonArray results;
    for (const QJsonValue &value : writes) {
        QJsonObject result = put(value["collection"_L1].toString(), rootKey, value["value"_L1].toObject());
        result["$type"_L1] = u"com.atproto.repo.applyWrites#createResult"_s;
        results << result;
    }
    return json({{"results"_L1, results}});
}

BlueskyWorld::Answer BlueskyWorld::getRecord(const BlueskyCall &call)
{
    const QString uri = u"at://%1/%2/%3"_s.arg(parameter(call, u"repo"_s), parameter(call, u"collection"_s),
                                               parameter(call, u"rkey"_s));
    if (!m_records.contains(uri))
        return refuse(400, u"RecordNotFound"_s, u"Could not locate record: "_s + uri);
    return json({{"uri"_L1, uri}, {"cid"_L1, m_known.cids.value(uri)}, {"value"_L1, m_records.value(uri)}});
}

QJsonArray BlueskyWorld::accepted() const
{
    QJsonArray posts;
    for (const QString &uri : m_order) {
        if (uri.contains(u"/%1/"_s.arg(kPost)))
            posts << QJsonObject{
                {"uri"_L1, uri}, {"cid"_L1, m_known.cids.value(uri)}, {"value"_L1, m_records.value(uri)}};
    }
    return posts;
}

BlueskyWorld::Answer BlueskyWorld::listRecords(const BlueskyCall &call)
{
    const int limit = parameter(call, u"limit"_s).toInt();
    if (limit < 1 || limit > 100 || parameter(call, u"collection"_s) != kPost)
        return complain({u"InvalidRequest"_s, u"listRecords: limit or collection"_s});
    const QJsonArray posts = accepted();
    const int from = parameter(call, u"cursor"_s).toInt();
    QJsonArray page;
    for (int i = from; i < posts.size() && page.size() < limit; ++i) // newest first
        page << posts.at(posts.size() - 1 - i);
    QJsonObject answer{{"records"_L1, page}};
    if (from + page.size() < posts.size())
        answer["cursor"_L1] = QString::number(from + page.size());
    return json(answer);
}

BlueskyWorld::Answer BlueskyWorld::deleteRecord(const BlueskyCall &call)
{
    const QStringList required{u"repo"_s, u"collection"_s, u"rkey"_s};
    if (const auto fields = checkFields(call.body, required, {}, u"deleteRecord"_s); fields.isRefused())
        return complain(fields);
    const QString uri = uriOf(call.body["collection"_L1].toString(), call.body["rkey"_L1].toString());
    m_records.remove(uri);
    m_order.removeAll(uri);
    return json({});
}

BlueskyWorld::Answer BlueskyWorld::getPosts(const BlueskyCall &call)
{
    const QStringList uris = call.query.allQueryItemValues(u"uris"_s, QUrl::FullyDecoded);
    if (uris.isEmpty() || uris.size() > 25)
        return complain({u"InvalidRequest"_s, u"getPosts: one to 25"_s});
    QJsonArray posts;
    for (const QString &uri : uris) {
        const bool isOwn = m_records.contains(uri);
        if (!isOwn && uri != "at://did:plc:standinbob/app.bsky.feed.post/3kbobspost222"_L1)
            continue;
        posts << QJsonObject{{"uri"_L1, uri},
                             {"cid"_L1, m_known.cids.value(uri)},
                             {"record"_L1, m_records.value(uri)},
                             {"likeCount"_L1, 7},
                             {"repostCount"_L1, 2},
                             {"quoteCount"_L1, 1},
                             {"replyCount"_L1, 4}};
    }
    return json({{"posts"_L1, posts}});
}

BlueskyWorld::Answer BlueskyWorld::serviceAuth(const BlueskyCall &call)
{
    const qint64 end = parameter(call, u"exp"_s).toLongLong();
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    if (end <= now || end > now + 3600)
        return refuse(400, u"BadExpiration"_s, u"at most an hour ahead"_s);
    if (!parameter(call, u"aud"_s).startsWith("did:web:"_L1) || parameter(call, u"lxm"_s).isEmpty())
        return complain({u"InvalidRequest"_s, u"getServiceAuth: aud or lxm"_s});
    const QByteArray token = "ticket-" + QByteArray::number(++m_serial);
    m_tickets.insert(
        token, {parameter(call, u"aud"_s), parameter(call, u"lxm"_s), QDateTime::fromSecsSinceEpoch(end, Qt::UTC)});
    return json({{"token"_L1, QString::fromLatin1(token)}});
}

BlueskyWorld::Answer BlueskyWorld::videoLimits(const BlueskyCall &)
{
    if (!m_options.canUploadVideo)
        return json({{"canUpload"_L1, false}, {"message"_L1, u"You have reached your daily limit"_s}});
    return json({{"canUpload"_L1, true}, {"remainingDailyVideos"_L1, 24}});
}

QJsonObject BlueskyWorld::jobOf(const QString &id) const
{
    QJsonObject job{{"jobId"_L1, id}, {"did"_L1, BlueskyStandIn::did()}};
    if (m_jobs.value(id) > 0) {
        job["state"_L1] = u"JOB_STATE_ENCODING"_s;
        job["progress"_L1] = 50;
    } else if (!m_options.videoFailure.isEmpty()) {
        job["state"_L1] = u"JOB_STATE_FAILED"_s;
        job["failureCode"_L1] = m_options.videoFailure;
        job["message"_L1] = u"Video could not be processed"_s;
    } else {
        job["state"_L1] = u"JOB_STATE_COMPLETED"_s;
        job["blob"_L1] = m_jobBlobs.value(id);
    }
    return job;
}

BlueskyWorld::Answer BlueskyWorld::uploadVideo(const BlueskyCall &call)
{
    if (parameter(call, u"did"_s) != BlueskyStandIn::did() || parameter(call, u"name"_s).isEmpty()
        || call.request.header("Content-Type") != "video/mp4")
        return complain({u"InvalidRequest"_s, u"uploadVideo: did, name or type"_s});
    const QJsonObject blob = keepBlob(call.request.body, u"video/mp4"_s);
    const QString id = u"job-"_s + blob["ref"_L1].toObject()["$link"_L1].toString().right(8);
    if (m_jobs.contains(id)) { // the same bytes again
        QJsonObject job = jobOf(id);
        job["error"_L1] = u"already_exists"_s;
        return json(job, 409);
    }
    m_jobs.insert(id, m_options.videoLooks);
    m_jobBlobs.insert(id, blob);
    return json({{"jobId"_L1, id}, {"did"_L1, BlueskyStandIn::did()}, {"state"_L1, u"JOB_STATE_CREATED"_s}});
}

BlueskyWorld::Answer BlueskyWorld::jobStatus(const BlueskyCall &call)
{
    const QString id = parameter(call, u"jobId"_s);
    if (!m_jobs.contains(id))
        return complain({u"InvalidRequest"_s, u"no such job: "_s + id});
    const QJsonObject job = jobOf(id);
    m_jobs[id] = qMax(0, m_jobs.value(id) - 1);
    return json({{"jobStatus"_L1, job}});
}

} // namespace Postrider::Testing

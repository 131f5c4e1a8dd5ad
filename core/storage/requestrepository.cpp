// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/requestrepository.h"

#include "storage/query.h"

#include <QJsonDocument>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

Request readRequest(Row &row)
{
    Request request;
    row >> request.post >> request.key >> request.askedBy >> request.client >> request.askedAt;
    if (const QString seen = row.take<QString>(); !seen.isEmpty())
        request.seen = versionFrom(QJsonDocument::fromJson(seen.toUtf8()).object());
    row >> request.decidedBy >> request.decidedAt >> request.words;
    return request;
}

QString toText(const std::optional<PostVersion> &version)
{
    return version ? QString::fromUtf8(QJsonDocument(toJson(*version)).toJson(QJsonDocument::Compact)) : u""_s;
}

} // namespace

Outcome RequestRepository::put(const Request &request)
{
    return execute(m_db, "request_put"_L1, request.post, request.key, request.askedBy, request.client, request.askedAt,
                   toText(request.seen), request.decidedBy, request.decidedAt, request.words);
}

Result<std::optional<Request>> RequestRepository::ofPost(PostId post)
{
    return fetchFirst(m_db, "request_of_post"_L1, readRequest, post);
}

Result<int> RequestRepository::countOfKey(ApiKeyId key, PostId besides, const QDateTime &from, const QDateTime &until)
{
    return fetchOne(m_db, "request_count_of_key"_L1, readOne<int>, key, besides, besides, from, until);
}

} // namespace Postrider

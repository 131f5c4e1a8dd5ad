// SPDX-License-Identifier: GPL-3.0-or-later
#include "littlenetwork.h"
#include "littleplatform.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kListed = 40;

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject jsonOf(const LittleNetwork::Post &post)
{
    return {{u"id"_s, post.id},           {u"link"_s, u"https://little.example/"_s + post.id},
            {u"text"_s, post.text},       {u"upload"_s, post.upload},
            {u"replyTo"_s, post.replyTo}, {u"at"_s, post.at.toString(Qt::ISODateWithMs)}};
}

Misbehaviour::Answer noSuch(const QString &what)
{
    return {404, bytes({{u"error"_s, u"no such "_s + what}})};
}

} // namespace

LittleNetwork::Answer LittleNetwork::complain(int status, const QString &why)
{
    m_complaints << why;
    return {status, bytes({{u"error"_s, why}})};
}

LittleNetwork::Answer LittleNetwork::act(const Net::ServerRequest &request)
{
    const QByteArray authorization = request.header("Authorization");
    if (!authorization.startsWith("Bearer ") || authorization.size() < 8)
        return complain(401, u"no token"_s);
    const QString account = QString::fromLatin1(authorization.mid(7));
    const QString last = QString::fromUtf8(request.path()).section(u'/', -1);
    const QByteArray path = request.path();
    if (path.startsWith("/uploads/") && request.method == "PUT")
        return upload(request, account);
    if (path.startsWith("/uploads/") && request.method == "GET")
        return lookAtUpload(last, account);
    if (path == "/posts" && request.method == "POST")
        return create(request, account);
    if (path == "/posts" && request.method == "GET" && m_options.readBack != ReadBack::None)
        return list(account);
    if (path.startsWith("/posts/by-key/") && request.method == "GET" && m_options.readBack == ReadBack::ClientKey)
        return find(account, last);
    return complain(405, u"nothing of that kind here: "_s + QString::fromUtf8(request.method + ' ' + path));
}

// A chunk that came before is welcome again; one that leaves a gap is not.
LittleNetwork::Answer LittleNetwork::upload(const Net::ServerRequest &request, const QString &account)
{
    const QUrlQuery query(request.url());
    const qint64 offset = query.queryItemValue(u"offset"_s).toLongLong();
    const qint64 size = query.queryItemValue(u"size"_s).toLongLong();
    const bool isWhole = offset + request.body.size() == size;
    Upload &upload = m_uploads[QString::fromUtf8(request.path()).section(u'/', -1)];
    if (!upload.account.isEmpty() && (upload.account != account || upload.size != size))
        return complain(422, u"somebody else's upload"_s);
    if (offset > upload.received || request.body.isEmpty()
        || (!isWhole && request.body.size() != LittlePlatform::kChunk))
        return complain(422, u"a chunk at %1 of %2 that does not fit"_s.arg(offset).arg(size));
    upload.account = account;
    upload.size = size;
    upload.received = std::max(upload.received, offset + request.body.size());
    return {200, bytes({{u"received"_s, upload.received}})};
}

LittleNetwork::Answer LittleNetwork::lookAtUpload(const QString &id, const QString &account)
{
    const auto upload = m_uploads.find(id);
    if (upload == m_uploads.end() || upload->account != account || upload->received < upload->size)
        return complain(404, u"a look at an upload that is not there"_s);
    const bool isReady = upload->looks++ >= m_options.processingLooks;
    return {200, bytes({{u"state"_s, isReady ? u"ready"_s : u"processing"_s}})};
}

QString LittleNetwork::problemWith(const Net::ServerRequest &request, const QJsonObject &content,
                                   const QString &account) const
{
    static const QStringList known{u"text"_s, u"upload"_s, u"replyTo"_s, u"key"_s};
    const QStringList names = content.keys();
    const auto unknown = std::find_if(names.begin(), names.end(), [](const QString &n) { return !known.contains(n); });
    if (unknown != names.end())
        return u"an unknown field: "_s + *unknown;
    if (request.header("Content-Type") != "application/json" || content["text"_L1].toString().isEmpty())
        return u"a post without text"_s;
    if (content.contains("key"_L1) != (m_options.readBack == ReadBack::ClientKey))
        return u"a record key where none belongs, or none where one does"_s;
    if (!request.header("Idempotency-Key").isEmpty() != (m_options.readBack == ReadBack::SameKey))
        return u"an idempotency key where none belongs, or none where one does"_s;
    if (content.contains("upload"_L1)) {
        const Upload upload = m_uploads.value(content["upload"_L1].toString());
        const bool isReady = upload.account == account && upload.looks > m_options.processingLooks;
        if (!isReady || upload.isUsed)
            return u"an upload that is not ready, or used already"_s;
    }
    const QString parent = content["replyTo"_L1].toString();
    const bool isThere = std::any_of(m_posts.begin(), m_posts.end(), [&](const Post &p) { return p.id == parent; });
    return parent.isEmpty() || isThere ? QString() : u"a reply to nothing"_s;
}

LittleNetwork::Answer LittleNetwork::create(const Net::ServerRequest &request, const QString &account)
{
    const QJsonObject content = QJsonDocument::fromJson(request.body).object();
    const bool honoursKeys = m_options.readBack == ReadBack::SameKey;
    const QString key = honoursKeys ? QString::fromLatin1(request.header("Idempotency-Key"))
                                    : content["key"_L1].toString();
    if (const Post *known = key.isEmpty() ? nullptr : byKey(account, key))
        return honoursKeys ? replay(*known) : Answer{409, bytes({{u"error"_s, u"that key is taken"_s}})};
    if (const QString problem = problemWith(request, content, account); !problem.isEmpty())
        return complain(422, problem);
    const QString upload = content["upload"_L1].toString();
    if (!upload.isEmpty())
        m_uploads[upload].isUsed = true;
    m_posts << Post{QString::number(1000 + m_posts.size()),
                    account,
                    content["text"_L1].toString(),
                    upload,
                    content["replyTo"_L1].toString(),
                    key,
                    now()};
    return replay(m_posts.last());
}

void LittleNetwork::postElsewhere(const QString &account, int count)
{
    for (int number = 0; number < count; ++number) {
        const QString id = QString::number(1000 + m_posts.size());
        m_posts << Post{id, account, u"elsewhere "_s + id, {}, {}, {}, now()};
    }
}

LittleNetwork::Answer LittleNetwork::replay(const Post &post) const
{
    return {200, bytes(jsonOf(post))};
}

bool LittleNetwork::isShown(const Post &post) const
{
    return post.at.addMSecs(m_options.listDelay.count()) <= now();
}

LittleNetwork::Answer LittleNetwork::list(const QString &account) const
{
    QJsonArray posts;
    for (auto post = m_posts.crbegin(); post != m_posts.crend() && posts.size() < kListed; ++post) {
        if (post->account == account && isShown(*post))
            posts << jsonOf(*post);
    }
    return {200, bytes({{u"posts"_s, posts}})};
}

const LittleNetwork::Post *LittleNetwork::byKey(const QString &account, const QString &key) const
{
    const auto found = std::find_if(m_posts.begin(), m_posts.end(),
                                    [&](const Post &post) { return post.account == account && post.key == key; });
    return found == m_posts.end() ? nullptr : &*found;
}

LittleNetwork::Answer LittleNetwork::find(const QString &account, const QString &key) const
{
    const Post *post = byKey(account, key);
    return post && isShown(*post) ? replay(*post) : noSuch(u"post"_s);
}

} // namespace Postrider::Testing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "littleplatform.h"

#include "net/backoff.h"
#include "platforms/mastodon/mastodon.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kWays = {ReadBack::SameKey, ReadBack::ClientKey, ReadBack::List, ReadBack::None};

constexpr auto kUpload = "upload chunk"_L1;

Net::Request request(const Account &account, const QByteArray &method, const QString &path)
{
    Net::Request request;
    request.method = method;
    request.url = account.server;
    request.url.setPath(path);
    request.headers << Net::Field{"Authorization", Net::Credential{Net::Credential::Kind::AccessToken, "Bearer "}};
    request.deadline = std::chrono::milliseconds(account.facts["deadlineMs"_L1].toInteger(3000));
    return request;
}

QJsonObject objectIn(const Net::Response &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

tl::unexpected<Error> unreadable()
{
    return fail(Error::Kind::Unclassed, u"an answer that is none of ours"_s);
}

std::optional<RemotePost> postFrom(const QJsonObject &json)
{
    RemotePost post;
    post.id = json["id"_L1].toString();
    post.permalink = json["link"_L1].toString();
    post.text = json["text"_L1].toString();
    post.mediaCount = json["upload"_L1].toString().isEmpty() ? 0 : 1;
    post.replyTo = json["replyTo"_L1].toString();
    post.createdAt = QDateTime::fromString(json["at"_L1].toString(), Qt::ISODateWithMs);
    return post.id.isEmpty() ? std::nullopt : std::optional(post);
}

QString uploadPath(Context &context)
{
    return u"/uploads/"_s + context.random(u"upload"_s);
}

Step uploadStep(const Outgoing &post, const Account &account)
{
    const OutgoingMedia file = post.media.first();
    Step step;
    step.name = kUpload;
    step.request = [file, account](Context &context) {
        const qint64 done = context.memory["received"_L1].toInteger();
        Net::Request chunk = request(account, "PUT", uploadPath(context));
        chunk.query << Net::Field{"offset", QByteArray::number(done)}
                    << Net::Field{"size", QByteArray::number(file.size)};
        const qint64 length = std::min(LittlePlatform::kChunk, file.size - done);
        chunk.body = Net::FileBody{{file.path, done, length}, "application/octet-stream"};
        return chunk;
    };
    step.accept = [file](const Net::Response &response, Context &context) -> Result<Next> {
        const QJsonValue received = objectIn(response)["received"_L1];
        if (!received.isDouble())
            return unreadable();
        const bool isWhole = received.toInteger() >= file.size;
        // A chunk whose answer was lost is sent again, also after the last one.
        context.memory["received"_L1] = isWhole ? 0 : received.toInteger();
        return isWhole ? Next::proceed() : Next::again(0ms);
    };
    return step;
}

Step waitStep(const Account &account)
{
    Step step;
    step.name = u"wait for processing"_s;
    step.request = [account](Context &context) { return request(account, "GET", uploadPath(context)); };
    step.alsoAccepts = {404};
    step.accept = [](const Net::Response &response, Context &context) -> Result<Next> {
        if (response.status == 404) { // thrown away meanwhile: it goes up anew
            context.memory.remove(u"random.upload"_s);
            return Next::goTo(kUpload);
        }
        const QString state = objectIn(response)["state"_L1].toString();
        if (state == "ready"_L1)
            return Next::proceed();
        return state == "processing"_L1 ? Result<Next>(Next::again(20ms)) : unreadable();
    };
    return step;
}

QJsonObject contentOf(const Outgoing &post, ReadBack readBack, Context &context)
{
    QJsonObject content{{u"text"_s, post.text}};
    if (!post.media.isEmpty())
        content["upload"_L1] = context.random(u"upload"_s);
    if (!post.replyTo.isEmpty())
        content["replyTo"_L1] = post.replyTo;
    if (readBack == ReadBack::ClientKey)
        content["key"_L1] = post.idempotencyKey;
    return content;
}

Step createStep(const Outgoing &post, const Account &account, ReadBack readBack)
{
    Step step;
    step.name = post.part == 1 ? u"create post"_s : u"create reply"_s;
    step.effect = Effect::Irrevocable;
    step.request = [post, account, readBack](Context &context) {
        Net::Request create = request(account, "POST", u"/posts"_s);
        if (readBack == ReadBack::SameKey)
            create.headers << Net::Field{"Idempotency-Key", post.idempotencyKey.toLatin1()};
        const QJsonObject content = contentOf(post, readBack, context);
        create.body = Net::BytesBody{QJsonDocument(content).toJson(QJsonDocument::Compact), "application/json"};
        return create;
    };
    step.accept = [](const Net::Response &response, Context &context) -> Result<Next> {
        context.published = postFrom(objectIn(response));
        return context.published ? Result<Next>(Next::proceed()) : unreadable();
    };
    return step;
}

} // namespace

Integration LittlePlatform::account(const QUrl &server, ReadBack readBack, std::chrono::milliseconds deadline)
{
    Integration account;
    account.platform = kId;
    account.serverUrl = server;
    account.facts = {{u"readBack"_s, wordFor(readBack)}, {u"deadlineMs"_s, qint64(deadline.count())}};
    return account;
}

QString LittlePlatform::wordFor(ReadBack readBack)
{
    switch (readBack) {
    case ReadBack::SameKey: return u"SAME_KEY"_s;
    case ReadBack::ClientKey: return u"CLIENT_KEY"_s;
    case ReadBack::List: return u"LIST"_s;
    case ReadBack::None: break;
    }
    return u"NONE"_s;
}

ReadBack LittlePlatform::readBack(const Account &account) const
{
    const QString word = account.facts["readBack"_L1].toString();
    return *std::find_if(kWays.begin(), kWays.end() - 1, [&](ReadBack way) { return wordFor(way) == word; });
}

Error LittlePlatform::classify(const Net::Response &response, const QDateTime &now) const
{
    Error error{Error::Kind::Unclassed, u"HTTP %1"_s.arg(response.status), objectIn(response)["error"_L1].toString(),
                Net::retryAfter(response, now)};
    switch (response.status) {
    case 401:
    case 403: error.kind = Error::Kind::Auth; break;
    case 404:
    case 413:
    case 422: error.kind = Error::Kind::Content; break;
    case 429: error.kind = Error::Kind::RateLimit; break;
    default: break;
    }
    if (response.status >= 500)
        error.kind = Error::Kind::Transient;
    return error;
}

Recipe LittlePlatform::publish(const Outgoing &post, const Account &account) const
{
    Recipe steps;
    if (!post.media.isEmpty())
        steps << uploadStep(post, account) << waitStep(account);
    steps << createStep(post, account, readBack(account));
    return steps;
}

Recipe LittlePlatform::findPublished(const Outgoing &post, const Account &account) const
{
    Step step;
    step.name = u"look for our key"_s;
    step.request = [post, account](Context &) {
        return request(account, "GET", u"/posts/by-key/"_s + post.idempotencyKey);
    };
    step.accept = [](const Net::Response &response, Context &context) -> Result<Next> {
        if (response.status == 404)
            return Next::proceed(); // no such post
        context.published = postFrom(objectIn(response));
        return context.published ? Result<Next>(Next::proceed()) : unreadable();
    };
    step.alsoAccepts = {404};
    return {step};
}

Recipe LittlePlatform::listOwn(const Account &account) const
{
    Step step;
    step.name = u"list posts"_s;
    step.request = [account](Context &) { return request(account, "GET", u"/posts"_s); };
    step.accept = [](const Net::Response &response, Context &context) -> Result<Next> {
        const QJsonValue posts = objectIn(response)["posts"_L1];
        if (!posts.isArray())
            return unreadable();
        context.posts = QList<RemotePost>();
        const QJsonArray entries = posts.toArray();
        for (const auto &entry : entries) {
            const auto post = postFrom(entry.toObject());
            const bool isWanted = post && (!context.since.isValid() || post->createdAt >= context.since.addSecs(-120));
            if (isWanted) // as networks do whose list begins at a moment
                *context.posts << *post;
        }
        return Next::proceed();
    };
    return {step};
}

Registry littleRegistry()
{
    std::vector<std::unique_ptr<const Platform>> platforms;
    platforms.push_back(std::make_unique<LittlePlatform>());
    platforms.push_back(std::make_unique<MastodonPlatform>());
    return Registry(std::move(platforms));
}

} // namespace Postrider::Testing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/references.h"

#include "platforms/bluesky/facts.h"
#include "platforms/bluesky/richtext.h"
#include "platforms/bluesky/settings.h"
#include "platforms/bluesky/wire.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace Postrider::Bluesky {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BlueskyPlatform)
};

// In the memory
constexpr auto kDids = "dids"_L1;   // {handle: DID, empty where there is no such account}
constexpr auto kPosts = "posts"_L1; // {address as asked: {uri, cid, root}}

// A post that is named: by a later part of a thread, or by the settings of the first.
struct Named
{
    QString uri;
    bool isOwn = false; // of this very thread: the account's server knows it before anybody else
};

std::optional<RecordAddress> fromSetting(const Outgoing &post, QLatin1String setting)
{
    if (post.part > 1 || !post.settings.contains(setting))
        return std::nullopt;
    return RecordAddress::fromText(post.settings[setting].toString());
}

QList<Named> namedPosts(const Outgoing &post)
{
    QList<Named> named;
    if (!post.replyTo.isEmpty())
        named << Named{post.replyTo, true};
    if (!post.root.isEmpty() && post.root != post.replyTo)
        named << Named{post.root, true};
    for (const QLatin1String setting : {Setting::kReplyTo, Setting::kQuote}) {
        if (const auto address = fromSetting(post, setting))
            named << Named{address->uri(), false};
    }
    return named;
}

QStringList handlesOf(const Outgoing &post)
{
    QStringList handles = mentionedHandles(post.text);
    for (const QLatin1String setting : {Setting::kReplyTo, Setting::kQuote}) {
        const auto address = fromSetting(post, setting);
        if (address && !isDid(address->authority) && !handles.contains(address->authority.toLower()))
            handles << address->authority.toLower();
    }
    return handles;
}

bool isComplete(const QStringList &keys, const QJsonObject &known)
{
    return std::all_of(keys.begin(), keys.end(), [&](const QString &key) { return known.contains(key); });
}

// The first again when nothing is missing: after a restart that came back too early.
QString firstMissing(const QStringList &keys, const QJsonObject &known)
{
    const auto missing = std::find_if(keys.begin(), keys.end(),
                                      [&](const QString &key) { return !known.contains(key); });
    return missing == keys.end() ? keys.first() : *missing;
}

Step resolveHandles(const QStringList &handles, const Account &account)
{
    return {u"look up who is mentioned"_s,
            Effect::Repeatable,
            [handles, account](Context &context) {
                Net::Request made = xrpc(serverOf(account), "GET", u"com.atproto.identity.resolveHandle"_s);
                made.query = {{"handle", firstMissing(handles, context.memory[kDids].toObject()).toUtf8()}};
                return made;
            },
            [handles](const Net::Response &response, Context &context) -> Result<Next> {
                QJsonObject dids = context.memory[kDids].toObject();
                const QString did = QJsonDocument::fromJson(response.body).object()["did"_L1].toString();
                // Who does not exist stays plain text.
                dids[firstMissing(handles, dids)] = response.isSuccess() && isDid(did) ? did : QString();
                context.memory[kDids] = dids;
                return isComplete(handles, dids) ? Next::proceed() : Next::again(0ms);
            },
            {400, 404}};
}

QString withDid(const QString &uri, const Context &context)
{
    auto address = RecordAddress::fromUri(uri);
    if (!address || isDid(address->authority))
        return uri;
    const QString did = context.memory[kDids].toObject()[address->authority.toLower()].toString();
    if (!did.isEmpty())
        address->authority = did;
    return address->uri();
}

Net::Request postRequest(const Named &post, const Account &account, const Context &context)
{
    const QString uri = withDid(post.uri, context);
    if (!post.isOwn) {
        Net::Request made = xrpc(QUrl(kAppView), "GET", u"app.bsky.feed.getPosts"_s);
        made.query = {{"uris", uri.toUtf8()}};
        return made;
    }
    const RecordAddress address = RecordAddress::fromUri(uri).value_or(RecordAddress());
    Net::Request made = xrpc(serverOf(account), "GET", u"com.atproto.repo.getRecord"_s);
    made.query = {{"repo", address.authority.toUtf8()},
                  {"collection", address.collection.toUtf8()},
                  {"rkey", address.rkey.toUtf8()}};
    return made;
}

// {uri, cid, root} of either answer; empty when the post is not there.
QJsonObject found(const QJsonObject &answer, bool isOwn)
{
    const QJsonObject post = isOwn ? answer : answer["posts"_L1].toArray().first().toObject();
    if (post["uri"_L1].toString().isEmpty() || post["cid"_L1].toString().isEmpty())
        return {};
    const QJsonObject record = post[isOwn ? "value"_L1 : "record"_L1].toObject();
    const QJsonObject self{{"uri"_L1, post["uri"_L1]}, {"cid"_L1, post["cid"_L1]}};
    const QJsonObject root = record["reply"_L1].toObject()["root"_L1].toObject();
    QJsonObject kept = self;
    kept["root"_L1] = root.isEmpty() ? self : QJsonObject{{"uri"_L1, root["uri"_L1]}, {"cid"_L1, root["cid"_L1]}};
    return kept;
}

Step readPosts(const QList<Named> &posts, const Account &account)
{
    QStringList keys;
    for (const Named &post : posts)
        keys << post.uri;
    const auto next = [posts, keys](const Context &context) {
        return posts.at(keys.indexOf(firstMissing(keys, context.memory[kPosts].toObject())));
    };
    return {u"read the posts it refers to"_s,
            Effect::Repeatable,
            [next, account](Context &context) { return postRequest(next(context), account, context); },
            [next, keys](const Net::Response &response, Context &context) -> Result<Next> {
                const Named asked = next(context);
                const QJsonObject post = response.isSuccess()
                    ? found(QJsonDocument::fromJson(response.body).object(), asked.isOwn)
                    : QJsonObject();
                if (post.isEmpty())
                    return fail({Error::Kind::Content,
                                 u"no post at "_s + asked.uri,
                                 Words::tr("The post that it refers to is not there."),
                                 {}});
                QJsonObject known = context.memory[kPosts].toObject();
                known[asked.uri] = post;
                context.memory[kPosts] = known;
                return isComplete(keys, known) ? Next::proceed() : Next::again(0ms);
            },
            {400, 404}};
}

QJsonObject strongRef(const QJsonObject &post)
{
    return {{"uri"_L1, post["uri"_L1]}, {"cid"_L1, post["cid"_L1]}};
}

} // namespace

Recipe references(const Outgoing &post, const Account &account)
{
    Recipe steps;
    if (const QStringList handles = handlesOf(post); !handles.isEmpty())
        steps << resolveHandles(handles, account);
    if (const QList<Named> posts = namedPosts(post); !posts.isEmpty())
        steps << readPosts(posts, account);
    return steps;
}

QHash<QString, QString> mentionedDids(const Context &context)
{
    QHash<QString, QString> dids;
    const QJsonObject known = context.memory[kDids].toObject();
    for (auto it = known.begin(); it != known.end(); ++it)
        dids.insert(it.key(), it.value().toString());
    return dids;
}

QJsonObject replyOf(const Outgoing &post, const Context &context)
{
    const QJsonObject posts = context.memory[kPosts].toObject();
    if (!post.replyTo.isEmpty()) {
        const QJsonObject parent = posts[post.replyTo].toObject();
        // A thread may itself be a reply: its root is somebody else's post then.
        const QJsonObject first = post.root.isEmpty() ? parent : posts[post.root].toObject();
        return {{"root"_L1, first["root"_L1]}, {"parent"_L1, strongRef(parent)}};
    }
    const auto address = fromSetting(post, Setting::kReplyTo);
    if (!address)
        return {};
    const QJsonObject parent = posts[address->uri()].toObject();
    return {{"root"_L1, parent["root"_L1]}, {"parent"_L1, strongRef(parent)}};
}

QJsonObject quoteOf(const Outgoing &post, const Context &context)
{
    const auto address = fromSetting(post, Setting::kQuote);
    return address ? strongRef(context.memory[kPosts].toObject()[address->uri()].toObject()) : QJsonObject();
}

} // namespace Postrider::Bluesky

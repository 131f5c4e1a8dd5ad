// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/twitter/reading.h"

#include "platforms/twitter/errors.h"
#include "platforms/twitter/links.h"
#include "platforms/twitter/settings.h"
#include "platforms/twitter/wire.h"

#include <QJsonArray>

#include <algorithm>

namespace Postrider::Twitter {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// In the memory
constexpr auto kNewNames = "newNames"_L1; // the server says post.fields, not tweet.fields
constexpr auto kDuplicate = "duplicate"_L1;
constexpr auto kPage = "page"_L1;
constexpr auto kPages = "pages"_L1;
constexpr int kMostPages = 5;
constexpr qint64 kRecentSeconds = 3600; // a further page is worth its price while all of this one is younger
constexpr qint64 kListedSeconds = 24 * 3600;
constexpr qint64 kSkewSeconds = 2 * 60; // clocks that differ

// The whole text of a long post stands apart from its beginning.
QString textOf(const QJsonObject &post)
{
    for (const QLatin1String name : {"note_tweet"_L1, "note_post"_L1}) {
        if (const QString whole = post[name].toObject()["text"_L1].toString(); !whole.isEmpty())
            return whole;
    }
    return post["text"_L1].toString();
}

// Each post that is read costs money, so the list begins where the lost one can be. A moment that is yet to come was
// read from a wrong clock, and a post that X took for a duplicate was made before the request that X refused.
QDateTime listedFrom(const Context &context)
{
    const bool isKnown = context.since.isValid() && context.since <= context.now && !isDuplicate(context);
    if (isKnown)
        return context.since.addSecs(-kSkewSeconds).toUTC();
    const QDateTime latest = context.since.isValid() ? std::min(context.since, context.now) : context.now;
    return latest.addSecs(-kListedSeconds).toUTC();
}

// Pages may be short, or empty, and have others behind them.
Next nextPage(const QString &next, const QList<RemotePost> &posts, Context &context)
{
    const int pages = context.memory[kPages].toInt() + 1;
    const bool isYoung = !posts.isEmpty() && posts.last().createdAt > context.now.addSecs(-kRecentSeconds);
    if (next.isEmpty() || pages >= kMostPages || !(isYoung || context.since.isValid())) {
        const QDateTime reached = posts.isEmpty() ? context.now : posts.last().createdAt;
        context.wholeSince = next.isEmpty() ? listedFrom(context) : reached;
        return Next::proceed();
    }
    context.memory[kPages] = pages;
    context.memory[kPage] = next;
    return Next::again(0ms);
}

Net::Request listRequest(const Account &account, const Context &context)
{
    Net::Request made = signedRequest("GET", u"/2/users/%1/tweets"_s.arg(account.accountId));
    made.query = {{"max_results", QByteArray::number(kPageSize)},
                  {"start_time", listedFrom(context).toString(Qt::ISODate).toLatin1()},
                  {"exclude", QByteArray("retweets")}};
    if (hasNewNames(context))
        made.query << Net::Field{"post.fields", QByteArray("created_at,attachments,note_post")};
    else
        made.query << Net::Field{"tweet.fields", QByteArray("created_at,attachments,referenced_tweets,note_tweet")};
    if (context.memory.contains(kPage))
        made.query << Net::Field{"pagination_token", context.memory[kPage].toString().toLatin1()};
    return made;
}

Result<Next> listed(const Net::Response &response, Context &context, const Account &account)
{
    const auto json = answeredObject(response);
    if (!json)
        return fail(json.error());
    const QJsonObject meta = (*json)["meta"_L1].toObject();
    if (!(*json)["data"_L1].isArray() && !meta.contains("result_count"_L1))
        return fail(Error::Kind::Lost, u"the answer is no list of posts"_s);
    QList<RemotePost> posts = context.posts.value_or(QList<RemotePost>());
    const QJsonArray page = (*json)["data"_L1].toArray();
    for (const auto &post : page)
        posts << remotePost(post.toObject(), account);
    context.posts = posts;
    return nextPage(meta["next_token"_L1].toString(), posts, context);
}

} // namespace

bool hasNewNames(const Context &context)
{
    return context.memory[kNewNames].toBool();
}

bool isDuplicate(const Context &context)
{
    return context.memory[kDuplicate].toBool();
}

void noteDuplicate(Context &context)
{
    context.memory[kDuplicate] = true;
}

std::optional<Next> nextWithNewNames(const Net::Response &response, Context &context)
{
    if (response.isSuccess() || !isAboutFieldNames(response) || hasNewNames(context))
        return std::nullopt;
    context.memory[kNewNames] = true;
    return Next::again(0ms);
}

RemotePost remotePost(const QJsonObject &post, const Account &account)
{
    RemotePost found;
    found.id = post["id"_L1].toString();
    found.permalink = permalinkOf(account.username, found.id);
    found.text = textOf(post);
    found.mediaCount = int(post["attachments"_L1].toObject()["media_keys"_L1].toArray().size());
    const QJsonArray references = post["referenced_tweets"_L1].toArray();
    for (const auto &reference : references) {
        if (reference["type"_L1].toString() == "replied_to"_L1)
            found.replyTo = reference["id"_L1].toString();
    }
    found.createdAt = QDateTime::fromString(post["created_at"_L1].toString(), Qt::ISODateWithMs).toUTC();
    return found;
}

QString comparable(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_C);
    plain.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&amp;"_s, u"&"_s);
    return withoutLinks(plain).simplified();
}

bool isSame(const RemotePost &found, const Outgoing &post, const QDateTime &sentAt, std::chrono::milliseconds settling)
{
    constexpr qint64 kSkewMs = kSkewSeconds * 1000;
    const qint64 age = sentAt.msecsTo(found.createdAt);
    const QString parent = post.part > 1 ? post.replyTo : postIdFrom(post.settings[Setting::kReplyTo].toString());
    // Under its new names the API does not tell what was answered.
    const bool hasParent = found.replyTo == parent || found.replyTo.isEmpty();
    return found.createdAt.isValid() && age >= -kSkewMs && age <= settling.count() + kSkewMs && hasParent
        && found.mediaCount == int(post.media.size()) && comparable(found.text) == comparable(post.text);
}

Recipe listOwn(const Account &account)
{
    return {Step{u"list posts"_s,
                 Effect::Repeatable,
                 [account](Context &context) { return listRequest(account, context); },
                 [account](const Net::Response &response, Context &context) -> Result<Next> {
                     if (const auto next = nextWithNewNames(response, context))
                         return *next;
                     if (!response.isSuccess())
                         return fail(classify(response, context.now));
                     return listed(response, context, account);
                 },
                 {400}}};
}

// Gone already is well.
Recipe remove(const QString &id)
{
    return {Step{u"delete post"_s,
                 Effect::Repeatable,
                 [id](Context &) { return signedRequest("DELETE", u"/2/tweets/"_s + id); },
                 [](const Net::Response &response, Context &) -> Result<Next> {
                     if (response.status == 404)
                         return Next::proceed();
                     const auto json = data(response);
                     if (!json)
                         return fail(json.error());
                     if (!(*json)["deleted"_L1].toBool())
                         return fail(Error::Kind::Lost, u"the answer does not say that it is deleted"_s);
                     return Next::proceed();
                 },
                 {404}}};
}

} // namespace Postrider::Twitter

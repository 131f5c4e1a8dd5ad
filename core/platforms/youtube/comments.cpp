// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/youtube/comments.h"

#include "platforms/youtube/errors.h"
#include "platforms/youtube/wire.h"

namespace Postrider::YouTube {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kRetried = "commentRetried"_L1; // in the memory
constexpr auto kPause = 3s;

bool isReply(const Outgoing &post)
{
    return post.part > 2;
}

Net::Request createRequest(const Outgoing &post, const Account &account)
{
    Net::Request made = signedRequest(
        "POST", isReply(post) ? u"/youtube/v3/comments"_s : u"/youtube/v3/commentThreads"_s, "snippet");
    if (isReply(post)) {
        made.body = jsonBody(
            {{"snippet"_L1, QJsonObject{{"parentId"_L1, threadOf(post.replyTo)}, {"textOriginal"_L1, post.text}}}});
        return made;
    }
    const QJsonObject comment{{"snippet"_L1, QJsonObject{{"textOriginal"_L1, post.text}}}};
    made.body = jsonBody(
        {{"snippet"_L1,
          QJsonObject{
              {"channelId"_L1, account.accountId}, {"videoId"_L1, post.replyTo}, {"topLevelComment"_L1, comment}}}});
    return made;
}

RemotePost remoteComment(const QJsonObject &comment, const Outgoing &post)
{
    const QJsonObject snippet = comment["snippet"_L1].toObject();
    RemotePost made;
    made.id = comment["id"_L1].toString();
    made.permalink = permalinkOf(post.root, made.id);
    made.text = snippet["textOriginal"_L1].toString(snippet["textDisplay"_L1].toString());
    made.replyTo = post.replyTo;
    made.createdAt = momentOf(snippet["publishedAt"_L1]);
    return made;
}

// A thread holds its comment.
QJsonObject commentIn(const QJsonObject &item)
{
    const QJsonObject inner = item["snippet"_L1]["topLevelComment"_L1].toObject();
    return inner.isEmpty() ? item : inner;
}

Result<Next> created(const Net::Response &response, Context &context, const Outgoing &post)
{
    if (!response.isSuccess()) {
        // "Try again" is what Google says of this one; nothing was made.
        const bool isPassing = reasonOf(response) == "processingFailure"_L1 && !context.memory[kRetried].toBool();
        if (!isPassing)
            return fail(classify(response, context.now));
        context.memory[kRetried] = true;
        return Next::again(kPause);
    }
    const auto json = answeredObject(response);
    if (!json)
        return fail(json.error());
    QJsonObject comment = commentIn(*json);
    comment["id"_L1] = (*json)["id"_L1];
    RemotePost made = remoteComment(comment, post);
    if (made.id.isEmpty())
        return fail(Error::Kind::Lost, u"the answer names no comment"_s);
    if (!made.createdAt.isValid())
        made.createdAt = context.now;
    context.published = made;
    return Next::proceed();
}

Net::Request listRequest(const Outgoing &post)
{
    Net::Request made = signedRequest(
        "GET", isReply(post) ? u"/youtube/v3/comments"_s : u"/youtube/v3/commentThreads"_s, "snippet");
    if (isReply(post))
        made.query << Net::Field{"parentId", threadOf(post.replyTo).toUtf8()};
    else
        made.query << Net::Field{"videoId", post.replyTo.toUtf8()} << Net::Field{"order", QByteArray("time")};
    made.query << Net::Field{"maxResults", QByteArray("100")} << Net::Field{"textFormat", QByteArray("plainText")};
    return made;
}

} // namespace

Recipe publishComment(const Outgoing &post, const Account &account)
{
    return {Step{u"write the comment"_s,
                 Effect::Irrevocable,
                 [post, account](Context &) { return createRequest(post, account); },
                 [post](const Net::Response &response, Context &context) { return created(response, context, post); },
                 {400}}};
}

Recipe listComments(const Outgoing &post, const Account &account)
{
    return {Step{u"list comments"_s, Effect::Repeatable, [post](Context &) { return listRequest(post); },
                 [post, account](const Net::Response &response, Context &context) -> Result<Next> {
                     const auto list = items(response);
                     if (!list)
                         return fail(list.error());
                     QList<RemotePost> posts;
                     for (const auto &item : *list) {
                         const QJsonObject comment = commentIn(item.toObject());
                         const QJsonValue author = comment["snippet"_L1]["authorChannelId"_L1];
                         if (author["value"_L1].toString() == account.accountId)
                             posts << remoteComment(comment, post);
                     }
                     context.posts = posts;
                     return Next::proceed();
                 }}};
}

Recipe editComment(const QString &id, const QString &text)
{
    return {Step{u"change the comment"_s, Effect::Repeatable,
                 [id, text](Context &) {
                     Net::Request made = signedRequest("PUT", u"/youtube/v3/comments"_s, "snippet");
                     made.body = jsonBody({{"id"_L1, id}, {"snippet"_L1, QJsonObject{{"textOriginal"_L1, text}}}});
                     return made;
                 },
                 [](const Net::Response &, Context &) -> Result<Next> { return Next::proceed(); }}};
}

} // namespace Postrider::YouTube

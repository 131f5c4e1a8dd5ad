// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/twitter/publishing.h"

#include "domain/sendingproof.h"
#include "platforms/twitter/errors.h"
#include "platforms/twitter/reading.h"
#include "platforms/twitter/settings.h"
#include "platforms/twitter/upload.h"
#include "platforms/twitter/wire.h"

namespace Postrider::Twitter {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kCreate = "create post"_L1;
// In the memory
constexpr auto kUploads = "uploads"_L1; // rounds of uploading anew
constexpr auto kWaits = "parentWaits"_L1;
constexpr auto kAsked = "asked"_L1; // so many requests for the post, without those that X refused
constexpr int kMostUploads = 2;
constexpr int kMostWaits = 3;
constexpr auto kParentPause = 3s;

QJsonObject pollOf(const QJsonObject &poll)
{
    const int minutes = (poll[Setting::kExpiresIn].toInt() + 59) / 60;
    return {{"options"_L1, poll[Setting::kOptions].toArray()}, {"duration_minutes"_L1, minutes}};
}

// What only the first part of a thread has.
void addOfFirst(const QJsonObject &settings, QJsonObject &body)
{
    if (settings.contains(Setting::kPoll))
        body["poll"_L1] = pollOf(settings[Setting::kPoll].toObject());
    if (settings.contains(Setting::kQuote))
        body["quote_tweet_id"_L1] = postIdFrom(settings[Setting::kQuote].toString());
    if (settings.contains(Setting::kCommunity))
        body["community_id"_L1] = settings[Setting::kCommunity];
    if (settings[Setting::kShareWithFollowers].toBool())
        body["share_with_followers"_L1] = true;
    const QString replies = settings[Setting::kWhoCanReply].toString();
    if (!replies.isEmpty() && replies != replyRules().constFirst())
        body["reply_settings"_L1] = replies;
}

QString parentOf(const Outgoing &post)
{
    return post.part > 1 ? post.replyTo : postIdFrom(post.settings[Setting::kReplyTo].toString());
}

QJsonObject bodyOf(const Outgoing &post, const Context &context)
{
    QJsonObject body{{"text"_L1, post.text}}; // always sent: X refuses an absent one
    if (post.part == 1)
        addOfFirst(post.settings, body);
    if (const QString parent = parentOf(post); !parent.isEmpty())
        body["reply"_L1] = QJsonObject{{"in_reply_to_tweet_id"_L1, parent}};
    if (!post.media.isEmpty())
        body["media"_L1] = QJsonObject{{"media_ids"_L1, uploadedMedia(context)}};
    if (post.settings[Setting::kMadeWithAi].toBool())
        body["made_with_ai"_L1] = true;
    if (post.settings[Setting::kPaidPartnership].toBool())
        body["paid_partnership"_L1] = true;
    return body;
}

Result<Next> created(const Net::Response &response, Context &context, const Outgoing &post, const Account &account)
{
    const auto json = data(response);
    if (!json)
        return fail(json.error());
    RemotePost made;
    made.id = (*json)["id"_L1].toString();
    if (!isId(made.id))
        return fail(Error::Kind::Lost, u"the answer names no post"_s);
    made.permalink = permalinkOf(account.username, made.id);
    made.text = (*json)["text"_L1].toString();
    made.mediaCount = int(post.media.size());
    made.replyTo = parentOf(post);
    made.createdAt = momentOf(made.id).isValid() ? momentOf(made.id) : context.now;
    context.published = made;
    return Next::proceed();
}

// Refused, so nothing was made: two refusals pass by themselves or with new uploads.
Result<Next> refused(const Net::Response &response, Context &context, const Outgoing &post)
{
    const int before = context.memory[kAsked].toInt() - 1;
    if (NotOut::byRefusal(classify(response, context.now).kind))
        context.memory[kAsked] = before; // this one is answered
    if (saysDuplicate(response) && before > 0 && !isDuplicate(context)) {
        noteDuplicate(context); // of what an earlier request made, whose answer was lost
        return fail(Error::Kind::Lost, u"X says that this post is out already"_s);
    }
    const int waits = context.memory[kWaits].toInt();
    if (post.part > 1 && isParentMissing(response) && waits < kMostWaits) {
        context.memory[kWaits] = waits + 1; // the part before is not seen everywhere yet
        return Next::again(kParentPause);
    }
    const int uploads = context.memory[kUploads].toInt();
    if (!post.media.isEmpty() && isAboutMedia(response) && uploads < kMostUploads) {
        context.memory[kUploads] = uploads + 1;
        return Next::goTo(uploadAgain(post, context));
    }
    return fail(classify(response, context.now));
}

} // namespace

Recipe publish(const Outgoing &post, const Account &account)
{
    const Step create{kCreate,
                      Effect::Irrevocable,
                      [post](Context &context) {
                          context.memory[kAsked] = context.memory[kAsked].toInt() + 1;
                          Net::Request made = signedRequest("POST", u"/2/tweets"_s);
                          made.body = jsonBody(bodyOf(post, context));
                          return made;
                      },
                      [post, account](const Net::Response &response, Context &context) {
                          return response.isSuccess() ? created(response, context, post, account)
                                                      : refused(response, context, post);
                      },
                      {400, 401, 402, 403, 404, 413, 429}};
    return upload(post, kCreate) << create;
}

} // namespace Postrider::Twitter

// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/linkedin/publishing.h"

#include "platforms/linkedin/comments.h"
#include "platforms/linkedin/content.h"
#include "platforms/linkedin/errors.h"
#include "platforms/linkedin/littletext.h"
#include "platforms/linkedin/upload.h"
#include "platforms/linkedin/wire.h"

namespace Postrider::Linkedin {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kCreate = "create post"_L1;
// In the memory
constexpr auto kAsked = "unanswered"_L1; // requests to create it whose answers said nothing of it
constexpr auto kWaits = "createWaits"_L1;
constexpr auto kUploads = "uploadsAnew"_L1;

constexpr int kMostWaits = 30;
constexpr auto kPause = 10s;
constexpr int kMostUploads = 2;
constexpr int kWaitsForUpload = 3; // then the file may never have come

Result<Next> published(const QString &urn, Context &context, const Outgoing &post)
{
    if (!isPostUrn(urn))
        return fail(Error::Kind::Lost, u"the answer names no post"_s);
    RemotePost made;
    made.id = urn;
    made.permalink = permalinkOf(urn);
    made.text = post.text;
    made.mediaCount = int(post.media.size());
    made.createdAt = context.now;
    context.published = made;
    return Next::proceed();
}

// Refused, so nothing was made: some refusals pass by themselves or with new uploads.
Result<Next> refused(const Net::Response &response, Context &context, const Outgoing &post)
{
    // A repetition of our own request that met what the first one made. Without a first one it is another post.
    const int before = context.memory[kAsked].toInt() - 1;
    const QString duplicate = duplicateOf(response);
    if (!duplicate.isEmpty() && before > 0)
        return published(duplicate, context, post);
    context.memory[kAsked] = before; // this one is answered
    const int waits = context.memory[kWaits].toInt() + 1;
    const int uploads = context.memory[kUploads].toInt();
    const bool isMissing = isWaitingForUpload(response) && waits % kWaitsForUpload == 0;
    // With other files it would not be the same request any more.
    const bool mayUpload = before <= 0 && uploads < kMostUploads && !post.media.isEmpty();
    if (mayUpload && (isMissing || isUploadGone(response))) {
        context.memory[kWaits] = waits;
        context.memory[kUploads] = uploads + 1;
        return Next::goTo(uploadAgain(context));
    }
    if (isNotReady(response) && waits <= kMostWaits && !post.media.isEmpty()) {
        context.memory[kWaits] = waits;
        return Next::again(kPause);
    }
    Error error = classify(response, context.now);
    // For too long now. Not "transient": nothing was made, so nobody has to look for it.
    if (error.kind == Error::Kind::Transient && before <= 0)
        error.kind = Error::Kind::Content;
    return fail(error);
}

Step create(const Outgoing &post, const Account &account)
{
    return {kCreate,
            Effect::Irrevocable,
            [post, account](Context &context) {
                context.memory[kAsked] = context.memory[kAsked].toInt() + 1;
                Net::Request made = restRequest("POST", u"/rest/posts"_s, account);
                made.body = jsonBody(postBody(post, account, context));
                return made;
            },
            [post](const Net::Response &response, Context &context) {
                return response.isSuccess()
                    ? published(QString::fromLatin1(response.header("x-restli-id")), context, post)
                    : refused(response, context, post);
            },
            {400, 401, 403, 404, 413, 415, 422, 426, 429}};
}

} // namespace

Recipe publish(const Outgoing &post, const Account &account)
{
    if (post.part > 1)
        return comment(post, account);
    return upload(post, account, kCreate) << create(post, account);
}

Recipe edit(const QString &urn, const Outgoing &post, const Account &account)
{
    return {Step{u"change the text"_s, Effect::Repeatable,
                 [urn, post, account](Context &) {
                     Net::Request made = restRequest("POST", u"/rest/posts/"_s + encoded(urn), account,
                                                     "PARTIAL_UPDATE");
                     const QJsonObject set{{"commentary"_L1, littleText(post.text)}};
                     made.body = jsonBody({{"patch"_L1, QJsonObject{{"$set"_L1, set}}}});
                     return made;
                 },
                 [](const Net::Response &, Context &) -> Result<Next> { return Next::proceed(); }}};
}

} // namespace Postrider::Linkedin

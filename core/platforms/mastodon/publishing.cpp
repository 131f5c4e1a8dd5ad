// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/publishing.h"

#include "platforms/mastodon/errors.h"
#include "platforms/mastodon/reading.h"
#include "platforms/mastodon/scheduling.h"
#include "platforms/mastodon/settings.h"
#include "platforms/mastodon/upload.h"
#include "platforms/mastodon/wire.h"

namespace Postrider::Mastodon {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kRefusals = "refusals"_L1; // in the memory

QJsonObject pollBody(const QJsonObject &poll)
{
    QJsonObject body{{"options"_L1, poll[Setting::kOptions]}, {"expires_in"_L1, poll[Setting::kExpiresIn]}};
    if (poll.contains(Setting::kMultiple))
        body["multiple"_L1] = poll[Setting::kMultiple];
    if (poll.contains(Setting::kHideTotals))
        body["hide_totals"_L1] = poll[Setting::kHideTotals];
    return body;
}

// What a new status and an edited one have in common.
QJsonObject contentBody(const Outgoing &post, const Context &context)
{
    QJsonObject body{{"status"_L1, post.text}};
    if (!post.media.isEmpty())
        body["media_ids"_L1] = uploadedIds(context);
    const auto pass = [&](QLatin1String setting, QLatin1String field) {
        if (post.settings.contains(setting))
            body[field] = post.settings[setting];
    };
    pass(Setting::kSpoilerText, "spoiler_text"_L1);
    pass(Setting::kSensitive, "sensitive"_L1);
    pass(Setting::kLanguage, "language"_L1);
    pass(Setting::kQuotePolicy, "quote_approval_policy"_L1);
    if (post.part == 1 && post.settings.contains(Setting::kPoll)) // one poll a thread
        body["poll"_L1] = pollBody(post.settings[Setting::kPoll].toObject());
    return body;
}

// Pixelfed burns a key even when it refuses the post, so that what is corrected needs another.
QByteArray keyFor(const Outgoing &post, Flavour flavour, const Context &context)
{
    const int refusals = context.memory[kRefusals].toInt();
    const QString key = flavour == Flavour::Pixelfed && refusals > 0
        ? post.idempotencyKey + u'-' + QString::number(refusals)
        : post.idempotencyKey;
    return key.toUtf8();
}

// at: when the server's own scheduler publishes it; null: at once.
Net::Request statusRequest(const Outgoing &post, const QDateTime &at, const Account &account, Context &context)
{
    markTried(context);
    QJsonObject body = contentBody(post, context);
    if (!post.replyTo.isEmpty())
        body["in_reply_to_id"_L1] = post.replyTo;
    if (post.settings.contains(Setting::kVisibility))
        body["visibility"_L1] = post.settings[Setting::kVisibility];
    if (at.isValid())
        body["scheduled_at"_L1] = at.toUTC().toString(Qt::ISODateWithMs);
    Net::Request made = signedRequest(account, "POST", u"/api/v1/statuses"_s);
    const Flavour flavour = ServerFacts::of(account).flavour;
    made.headers << Net::Field{"Idempotency-Key",
                               at.isValid() ? planKey(context).toUtf8() : keyFor(post, flavour, context)};
    made.body = jsonBody(body);
    return made;
}

Result<Next> statusAccepted(const Net::Response &response, Context &context)
{
    const auto json = answeredObject(response);
    if (!json)
        return fail(json.error());
    const auto post = remotePost(*json);
    if (!post)
        return fail(Error::Kind::Lost, u"the answer describes no post"_s);
    context.published = post;
    return Next::proceed();
}

Result<Next> statusAnswered(const Net::Response &response, Context &context, Flavour flavour)
{
    if (response.isSuccess())
        return statusAccepted(response, context);
    const Error error = classify(response, context.now);
    if (flavour == Flavour::Pixelfed && error.kind != Error::Kind::Unclassed)
        context.memory[kRefusals] = context.memory[kRefusals].toInt() + 1;
    // Only these servers work on media after the upload. Their refusal's words are in their language, so the media
    // itself is asked whether it was too early.
    if (response.status == 422 && (flavour == Flavour::Mastodon || flavour == Flavour::Unknown)) {
        if (const auto next = lookAgain(context))
            return *next;
    }
    return fail(error);
}

QList<int> watched(Flavour flavour)
{
    return flavour == Flavour::Pixelfed ? QList<int>{400, 403, 404, 422} : QList<int>{422};
}

Net::Request editRequest(const QString &id, const Outgoing &post, const Account &account, Context &context)
{
    QJsonObject body = contentBody(post, context);
    // What is left out of an edit would stay as it was.
    if (post.media.isEmpty())
        body["media_ids"_L1] = QJsonArray();
    if (!body.contains("spoiler_text"_L1))
        body["spoiler_text"_L1] = QString();
    if (!body.contains("sensitive"_L1))
        body["sensitive"_L1] = false;
    Net::Request made = signedRequest(account, "PUT", u"/api/v1/statuses/"_s + pathPart(id));
    made.body = jsonBody(body);
    return made;
}

Recipe mediaSteps(const Outgoing &post, const Account &account, const QString &next)
{
    return post.media.isEmpty() ? Recipe() : upload(post, account, next);
}

} // namespace

Recipe publish(const Outgoing &post, const Account &account)
{
    const Flavour flavour = ServerFacts::of(account).flavour;
    const Step create{u"create status"_s, Effect::Irrevocable,
                      [post, account](Context &context) { return statusRequest(post, {}, account, context); },
                      [flavour](const Net::Response &response, Context &context) {
                          return statusAnswered(response, context, flavour);
                      },
                      watched(flavour)};
    return mediaSteps(post, account, create.name) << create;
}

Recipe handOver(const Outgoing &post, const QDateTime &at, const Account &account)
{
    const Flavour flavour = ServerFacts::of(account).flavour;
    const Step inTime = checkTime(at, account);
    const Step create{u"plan the status"_s, Effect::Irrevocable,
                      [post, at, account](Context &context) { return statusRequest(post, at, account, context); },
                      [post, at, flavour](const Net::Response &response, Context &context) {
                          return response.isSuccess() ? planned(response, context, post, at)
                                                      : statusAnswered(response, context, flavour);
                      },
                      watched(flavour)};
    return mediaSteps(post, account, inTime.name) << inTime << create;
}

Recipe edit(const QString &id, const Outgoing &post, const Account &account)
{
    const Step change{u"edit status"_s, Effect::Repeatable,
                      [id, post, account](Context &context) { return editRequest(id, post, account, context); },
                      statusAccepted};
    return mediaSteps(post, account, change.name) << change;
}

} // namespace Postrider::Mastodon

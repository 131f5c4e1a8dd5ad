// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/scheduling.h"

#include "platforms/mastodon/reading.h"
#include "platforms/mastodon/wire.h"

#include <QUuid>

namespace Postrider::Mastodon {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kPlanKey = "planKey"_L1; // in the memory
constexpr auto kPlans = "/api/v1/scheduled_statuses"_L1;
constexpr std::chrono::seconds kLeast = 5min;    // ahead; less and the server publishes at once
constexpr std::chrono::seconds kMargin = 30s;    // for clocks that differ, and the way there
constexpr std::chrono::seconds kUsually = 10min; // for files that have to go up first

Net::Request listRequest(const Account &account, const QByteArray &limit)
{
    Net::Request made = signedRequest(account, "GET", kPlans);
    made.query << Net::Field{"limit", limit};
    return made;
}

RemotePost remotePlan(const QJsonObject &plan, const Outgoing &post, const QDateTime &at)
{
    RemotePost held;
    held.id = text(plan["id"_L1]);
    held.text = post.text;
    held.mediaCount = int(post.media.size());
    for (const OutgoingMedia &file : post.media)
        held.altTexts << file.altText;
    held.createdAt = at;
    return held;
}

bool isPlanOf(const QJsonObject &plan, const Outgoing &post, const QDateTime &at, const QString &ownKey)
{
    const QJsonObject params = plan["params"_L1].toObject();
    const QString key = params["idempotency"_L1].toString();
    const QDateTime moment = QDateTime::fromString(plan["scheduled_at"_L1].toString(), Qt::ISODateWithMs);
    const bool isThen = qAbs(moment.secsTo(at)) <= 60;
    return isThen && params["text"_L1].toString() == post.text && (key.isEmpty() || key == ownKey);
}

} // namespace

bool hasScheduler(Flavour flavour)
{
    return flavour == Flavour::Mastodon || flavour == Flavour::GoToSocial;
}

HandOverWindow handOverWindow()
{
    return {kUsually, 0s};
}

QString planKey(Context &context)
{
    if (!context.memory.contains(kPlanKey))
        context.memory[kPlanKey] = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return context.memory[kPlanKey].toString();
}

Step checkTime(const QDateTime &at, const Account &account)
{
    return {u"look at the time"_s, Effect::Repeatable, [account](Context &) { return listRequest(account, "1"); },
            [at](const Net::Response &, Context &context) -> Result<Next> {
                if (context.now.addSecs((kLeast + kMargin).count()) > at)
                    return fail(Error::Kind::Transient, u"too late for the server's own scheduler"_s);
                return Next::proceed();
            }};
}

Result<Next> planned(const Net::Response &response, Context &context, const Outgoing &post, const QDateTime &at)
{
    const auto json = answeredObject(response);
    if (!json)
        return fail(json.error());
    // Should it have published at once, the look finds the status under its own id.
    const RemotePost held = remotePlan(*json, post, at);
    if (held.id.isEmpty())
        return fail(Error::Kind::Lost, u"the answer describes no planned post"_s);
    context.published = held;
    return Next::proceed();
}

Recipe findHandedOver(const Outgoing &post, const QDateTime &at, const Account &account)
{
    const Step plans{u"list planned posts"_s, Effect::Repeatable,
                     [account](Context &) { return listRequest(account, "40"); },
                     [post, at](const Net::Response &response, Context &context) -> Result<Next> {
                         const auto list = answeredList(response);
                         if (!list)
                             return fail(list.error());
                         const QString key = context.memory[kPlanKey].toString();
                         for (const auto &plan : *list) {
                             if (isPlanOf(plan.toObject(), post, at, key))
                                 context.published = remotePlan(plan.toObject(), post, at);
                         }
                         return Next::proceed();
                     }};
    return Recipe{plans} + listOwn(account);
}

// Gone already is well.
Recipe cancelHandedOver(const QString &id, const Account &account)
{
    return {Step{u"take the planned post back"_s,
                 Effect::Repeatable,
                 [id, account](Context &) { return signedRequest(account, "DELETE", kPlans + u'/' + pathPart(id)); },
                 [](const Net::Response &, Context &) -> Result<Next> { return Next::proceed(); },
                 {404}}};
}

Recipe lookAtHandedOver(const QString &id, const Account &account)
{
    return {Step{u"look at the planned post"_s,
                 Effect::Repeatable,
                 [id, account](Context &) { return signedRequest(account, "GET", kPlans + u'/' + pathPart(id)); },
                 [](const Net::Response &response, Context &context) -> Result<Next> {
                     context.handedOver = response.isSuccess() ? HandedOver::Waiting : HandedOver::Gone;
                     return Next::proceed();
                 },
                 {404}}};
}

} // namespace Postrider::Mastodon

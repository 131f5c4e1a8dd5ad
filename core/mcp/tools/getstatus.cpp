// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "base/enumword.h"
#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "mcp/tools/turn.h"
#include "services/accountservice.h"
#include "services/keyservice.h"
#include "services/queueservice.h"
#include "services/wire.h"

#include <QJsonArray>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

// What four questions answered.
struct Status
{
    QueueState queue;
    QList<Pause> pauses;
    QList<Integration> accounts;
    Grant grant;
};

QJsonArray nextJson(const QueueState &state)
{
    QJsonArray next;
    for (const QueueState::Next &post : state.next)
        next << QJsonObject{
            {u"postId"_s, post.post.toString()}, {u"dueAt"_s, momentToJson(post.dueAt)}, {u"text"_s, post.text}};
    return next;
}

QJsonArray channelsJson(const QList<Integration> &accounts)
{
    QJsonArray channels;
    for (const Integration &account : accounts)
        channels << QJsonObject{{u"integrationId"_s, account.id.toString()},
                                {u"platform"_s, enumWord(account.platform)},
                                {u"health"_s, enumWord(account.health)}};
    return channels;
}

QJsonObject keyJson(const Grant &grant)
{
    return {{u"name"_s, grant.key.name},
            {u"scopes"_s, QJsonArray::fromStringList(grant.key.scopes)},
            {u"requiresApproval"_s, grant.key.requiresApproval},
            {u"dailyBudget"_s, grant.key.dailyBudget > 0 ? QJsonValue(grant.key.dailyBudget) : QJsonValue()},
            {u"budgetLeft"_s, grant.budgetLeft ? QJsonValue(*grant.budgetLeft) : QJsonValue()},
            {u"expiresAt"_s, momentToJson(grant.key.expiresAt)},
            {u"mayWrite"_s, !grant.isPaused}};
}

QJsonObject statusJson(const Turn &turn, const Status &status)
{
    QJsonArray pauses;
    for (const Pause &pause : status.pauses)
        pauses << pauseJson(pause);
    return {{u"version"_s, turn.services.version},
            {u"now"_s, momentToJson(turn.services.clock.now())},
            {u"publisher"_s, turn.services.isPublisherOn() ? u"on"_s : u"off"_s},
            {u"isPaused"_s, status.queue.isPaused},
            {u"pauses"_s, pauses},
            {u"underWay"_s, status.queue.underWay},
            {u"needsPerson"_s, status.queue.needsPerson},
            {u"next"_s, nextJson(status.queue)},
            {u"channels"_s, channelsJson(status.accounts)},
            {u"key"_s, keyJson(status.grant)}};
}

TurnAnswer status(const Turn &turn)
{
    const Services all = turn.services;
    return onward(all.queue.state(turn.actor), [turn, all](const QueueState &queue) {
        return onward(all.queue.pauses(turn.actor), [turn, all, queue](const QList<Pause> &pauses) {
            return onward(all.accounts.list(turn.actor), [=](const QList<Integration> &accounts) {
                return answer(all.keys.grant(turn.actor), [=](const Grant &grant) {
                    return done(turn, statusJson(turn, {queue, pauses, accounts, grant}));
                });
            });
        });
    });
}

QJsonObject nextSchema()
{
    QJsonObject properties{{u"postId"_s, Schema::id({})}, {u"text"_s, Schema::text(u"Its first line."_s)}};
    Schema::addMoment(properties, u"dueAt"_s, {});
    return Schema::whole(properties);
}

QJsonObject channelSchema()
{
    return Schema::whole({{u"integrationId"_s, Schema::id({})},
                          {u"platform"_s, Schema::choice(enumWords<PlatformId>(), {})},
                          {u"health"_s, Schema::choice(enumWords<Integration::Health>(), {})}});
}

QJsonObject keySchema()
{
    using namespace Schema;
    QJsonObject properties{
        {u"name"_s, text({})},
        {u"scopes"_s, list(text({}), {})},
        {u"requiresApproval"_s, flag(u"Whether what it schedules or publishes waits for the person's click."_s)},
        {u"dailyBudget"_s, orNull(integer(u"Posts a day; null: no limit."_s))},
        {u"budgetLeft"_s, orNull(integer(u"Posts that may still go out today; null: no limit."_s))},
        {u"mayWrite"_s, flag(u"False while the person has paused all assistants."_s)}};
    addMoment(properties, u"expiresAt"_s, u"Null: never."_s);
    return whole(properties, u"This key."_s);
}

} // namespace

Tool getStatusTool(const Services &services)
{
    using namespace Schema;
    QJsonObject answered{
        {u"version"_s, text(u"Of Postrider."_s)},
        {u"publisher"_s,
         choice({u"on"_s, u"off"_s},
                u"off: nothing goes out and nobody can approve until the person "
                "starts Postrider."_s)},
        {u"isPaused"_s, flag(u"All publishing is paused; only the person resumes it."_s)},
        {u"pauses"_s, list(pauseSchema(), u"What is paused."_s)},
        {u"underWay"_s, integer(u"Posts that are being sent now."_s)},
        {u"needsPerson"_s, integer(u"What waits for the person: approvals, failures, unknown outcomes, accounts."_s)},
        {u"next"_s, list(nextSchema(), u"At most five posts, soonest first."_s)},
        {u"channels"_s, list(channelSchema(), u"Health of each integration."_s)},
        {u"key"_s, keySchema()}};
    addMoment(answered, u"now"_s, {});
    Tool tool;
    tool.name = u"get_status"_s;
    tool.title = u"Status"_s;
    tool.description =
        u"How Postrider stands: whether it publishes or is paused, what goes out next, what waits for the "
        "person, the health of each integration, and what this key may do. A good first call."_s;
    tool.scope = u"posts:read"_s;
    tool.inputSchema = object({{u"timezone"_s, timezone()}});
    tool.outputSchema = answerSchema(answered);
    tool.annotations = readsOnly();
    tool.call = turnOf(services, tool.name, tool.scope, status);
    return tool;
}

} // namespace Postrider::Mcp

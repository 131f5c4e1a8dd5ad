// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "base/enumword.h"
#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "mcp/tools/turn.h"
#include "services/approvalservice.h"
#include "services/wire.h"

#include <QJsonArray>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray historyJson(const QList<Audit> &audits)
{
    QJsonArray history;
    for (const Audit &audit : audits)
        history << QJsonObject{{u"what"_s, audit.what}, {u"who"_s, audit.who}, {u"when"_s, momentToJson(audit.when)}};
    return history;
}

QJsonObject historySchema()
{
    QJsonObject properties{{u"what"_s, Schema::text({})},
                           {u"who"_s, Schema::text(u"person:, cli:, key: (an assistant) or engine."_s)}};
    Schema::addMoment(properties, u"when"_s, {});
    return Schema::whole(properties);
}

QJsonObject decisionSchema()
{
    QJsonObject properties{{u"approval"_s, Schema::choice(enumWords<Post::Approval>(), {})},
                           {u"words"_s, Schema::orNull(Schema::text(u"What the person said with a rejection."_s))}};
    Schema::addMoment(properties, u"decidedAt"_s, u"Null while it waits."_s);
    return Schema::orNull(Schema::whole(properties, u"How the person decided; null where nobody asked."_s));
}

QJsonValue decisionJson(const Result<Decision> &decision)
{
    if (!decision)
        return {};
    return QJsonObject{{u"approval"_s, enumWord(decision->approval)},
                       {u"words"_s, decision->words.isEmpty() ? QJsonValue() : QJsonValue(decision->words)},
                       {u"decidedAt"_s, momentToJson(decision->decidedAt)}};
}

TurnAnswer post(const Turn &turn)
{
    const auto id = turn.id<PostId>(u"post_id"_s);
    return onward(turn.services.posts.show(turn.actor, id), [turn, id](const PostDetails &details) {
        return onward(turn.services.posts.history(turn.actor, id), [turn, id, details](const QList<Audit> &audits) {
            return turn.services.approvals.decision(turn.actor, id)
                .then(QtFuture::Launch::Sync, [turn, details, audits](const Result<Decision> &decision) {
                    QJsonObject json = detailsJson(details);
                    json[u"history"_s] = historyJson(audits);
                    json[u"decision"_s] = decisionJson(decision);
                    return done(turn, json);
                });
        });
    });
}

} // namespace

Tool getPostTool(const Services &services)
{
    using namespace Schema;
    Tool tool;
    tool.name = u"get_post"_s;
    tool.title = u"Post"_s;
    tool.description =
        u"One post with its deliveries, attempts, permalinks and history, and how the person decided on it. The only "
        "tool that says whether a post is published."_s;
    tool.scope = u"posts:read"_s;
    tool.inputSchema = object({{u"post_id"_s, id({})}, {u"timezone"_s, timezone()}}, {u"post_id"_s});
    QJsonObject answered = detailsSchema();
    answered[u"history"_s] = list(historySchema(), u"Who did what, oldest first."_s);
    answered[u"decision"_s] = decisionSchema();
    tool.outputSchema = answerSchema(answered);
    tool.annotations = readsOnly();
    tool.call = turnOf(services, tool.name, tool.scope, post);
    return tool;
}

} // namespace Postrider::Mcp

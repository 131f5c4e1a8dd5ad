// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "base/enumword.h"
#include "mcp/tools/metricsshape.h"
#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "mcp/tools/turn.h"
#include "services/analyticsservice.h"
#include "services/wire.h"
#include "services/wording.h"

#include <QJsonArray>
#include <QMap>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

using Rows = QList<Analytics>;

QJsonArray byIntegration(const Rows &rows)
{
    QMap<IntegrationId, Rows> series;
    for (const Analytics &row : rows)
        series[row.integrationId] << row;
    QJsonArray list;
    for (auto it = series.cbegin(); it != series.cend(); ++it) {
        QJsonArray all;
        for (const Analytics &row : it.value())
            all << countersJson(row);
        list << QJsonObject{{u"integrationId"_s, it.key().toString()},
                            {u"platform"_s, enumWord(it.value().last().platform)},
                            {u"latest"_s, countersJson(it.value().last())},
                            {u"series"_s, all}};
    }
    return list;
}

ToolResult metrics(const Turn &turn, const Rows &rows, const QString &trouble)
{
    const QString none = trouble.isEmpty()
        ? u"The networks gave no counters: it is not out yet, was deleted there, or the network gives none."_s
        : trouble;
    QJsonObject json{{u"postId"_s, turn.text(u"post_id"_s)},
                     {u"integrations"_s, byIntegration(rows)},
                     {u"asOf"_s, rows.isEmpty() ? QJsonValue() : momentToJson(rows.last().fetchedAt)}};
    sayAvailable(json, !rows.isEmpty(), none);
    return done(turn, json);
}

TurnAnswer read(const Turn &turn)
{
    const auto id = turn.id<PostId>(u"post_id"_s);
    return onward(turn.services.analytics.show(turn.actor, id), [turn, id](const Rows &stored) -> TurnAnswer {
        if (!stored.isEmpty() && !turn.call.arguments["refresh"_L1].toBool())
            return ready(metrics(turn, stored, {}));
        return turn.services.analytics.fetch(turn.actor, id)
            .then(QtFuture::Launch::Sync,
                  [turn, id](const Result<Rows> &fetched) {
                      Error trouble = fetched ? Error() : fetched.error();
                      trouble.words.clear();
                      const QString sentence = fetched ? QString() : sentenceFor(trouble);
                      return answer(turn.services.analytics.show(turn.actor, id),
                                    [turn, sentence](const Rows &rows) { return metrics(turn, rows, sentence); });
                  })
            .unwrap();
    });
}

} // namespace

Tool getPostMetricsTool(const Services &services)
{
    using namespace Schema;
    Tool tool;
    tool.name = u"get_post_metrics"_s;
    tool.title = u"Numbers of a post"_s;
    tool.description =
        u"What the networks counted for a published post: the newest numbers of each account and how they grew. Read "
        "from the networks when nothing is stored yet, or with refresh. What a network does not count is null."_s;
    tool.scope = u"analytics:read"_s;
    tool.inputSchema = object(
        {{u"post_id"_s, id({})}, {u"refresh"_s, flag(u"Ask the networks now."_s)}, {u"timezone"_s, timezone()}},
        {u"post_id"_s});
    const QJsonObject one = whole({{u"integrationId"_s, id({})},
                                   {u"platform"_s, choice(enumWords<PlatformId>(), {})},
                                   {u"latest"_s, countersSchema()},
                                   {u"series"_s, list(countersSchema(), u"Oldest first."_s)}});
    QJsonObject answered{{u"postId"_s, id({})}, {u"integrations"_s, list(one, {})}};
    addAvailability(answered);
    tool.outputSchema = answerSchema(answered);
    tool.annotations = readsOnly(true);
    tool.call = turnOf(services, tool.name, tool.scope, read);
    return tool;
}

} // namespace Postrider::Mcp

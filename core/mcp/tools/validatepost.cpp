// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "mcp/tools/drafting.h"
#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "services/accountservice.h"
#include "services/networkservice.h"

#include <QJsonArray>

#include <algorithm>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray findingsJson(const QList<Finding> &findings, Problem::Severity severity)
{
    QJsonArray list;
    for (const Finding &finding : findings) {
        if (finding.severity != severity)
            continue;
        const QJsonValue account = finding.account.isNull() ? QJsonValue() : QJsonValue(finding.account.toString());
        list << QJsonObject{{u"integrationId"_s, account},
                            {u"part"_s, finding.part},
                            {u"where"_s, finding.where},
                            {u"sentence"_s, ownWords(finding)},
                            {u"quoted"_s, fromNetwork(finding.quoted)}};
    }
    return list;
}

QJsonArray renderedParts(const NetworkService &networks, const Composition &composition,
                         const Composition::Target &target, const Integration &account)
{
    QJsonArray parts;
    for (qsizetype i = 0; i < composition.parts.size(); ++i) {
        const QString text = i == 0 && target.text ? *target.text : composition.parts.at(i).text;
        const TextCount count = networks.count(text, target.settings, account);
        parts << QJsonObject{{u"part"_s, int(i + 1)},
                             {u"text"_s, text},
                             {u"characters"_s, count.used},
                             {u"limit"_s, count.limit > 0 ? QJsonValue(count.limit) : QJsonValue()},
                             {u"files"_s, int(composition.parts.at(i).media.size())}};
    }
    return parts;
}

QJsonArray rendered(const Turn &turn, const Composition &composition, const QList<Integration> &accounts,
                    const QList<Finding> &findings)
{
    QJsonArray list;
    for (const Composition::Target &target : composition.targets) {
        const auto account = std::find_if(accounts.begin(), accounts.end(),
                                          [&](const Integration &one) { return one.id == target.account; });
        if (account == accounts.end())
            continue;
        const bool isFine = std::none_of(findings.begin(), findings.end(), [&](const Finding &finding) {
            return finding.severity == Problem::Severity::Error
                && (finding.account.isNull() || finding.account == target.account);
        });
        list << QJsonObject{{u"integrationId"_s, target.account.toString()},
                            {u"network"_s, turn.services.networks.info(account->platform).name},
                            {u"canGoOut"_s, isFine},
                            {u"parts"_s, renderedParts(turn.services.networks, composition, target, *account)}};
    }
    return list;
}

TurnAnswer validated(const Turn &turn, const WorkingCopy &copy, const QString &note, const QList<Integration> &accounts)
{
    const bool hasTime = copy.composition.wallTime.date().isValid();
    const auto timing = hasTime ? ComposeService::Timing::AtWallTime : ComposeService::Timing::Now;
    return answer(turn.services.compose.findings(turn.actor, copy, timing), [=](const QList<Finding> &findings) {
        const QJsonArray errors = findingsJson(findings, Problem::Severity::Error);
        return done(turn,
                    {{u"isValid"_s, errors.isEmpty() && !copy.composition.isEmpty()},
                     {u"errors"_s, errors},
                     {u"warnings"_s, findingsJson(findings, Problem::Severity::Warning)},
                     {u"integrations"_s, rendered(turn, copy.composition, accounts, findings)},
                     {u"note"_s, note.isEmpty() ? QJsonValue() : QJsonValue(note)}});
    });
}

TurnAnswer validate(const Turn &turn)
{
    return onward(
        turn.services.accounts.forPosts(turn.actor), [turn](const QList<Integration> &accounts) -> TurnAnswer {
            const auto check = [turn, accounts](const WorkingCopy &copy) -> TurnAnswer {
                const auto draft = drafted(turn, copy.composition, accounts);
                if (!draft)
                    return ready(refused(draft.error()));
                WorkingCopy changed = copy;
                changed.composition = draft->composition;
                return validated(turn, changed, draft->note, accounts);
            };
            if (!turn.has(u"post_id"_s))
                return check(WorkingCopy{WorkingCopyId::create(), {}, 0, {}, {}});
            const auto id = turn.id<PostId>(u"post_id"_s);
            return onward(turn.services.compose.open(turn.actor, id), [check, id](const OpenedPost &opened) {
                return check(WorkingCopy{WorkingCopyId::create(), id, opened.post.revision, opened.composition, {}});
            });
        });
}

QJsonObject findingSchema()
{
    using namespace Schema;
    return whole({{u"integrationId"_s, orNull(text(u"Null: all."_s))},
                  {u"part"_s, integer({})},
                  {u"where"_s, text(u"text, media[1], settings.visibility, time, accounts."_s)},
                  {u"sentence"_s, text({})},
                  {u"quoted"_s, networkText(u"The beginning of the other post that it is about."_s)}});
}

QJsonObject renderedSchema()
{
    using namespace Schema;
    const QJsonObject part = whole({{u"part"_s, integer({})},
                                    {u"text"_s, text(u"What would be sent."_s)},
                                    {u"characters"_s, integer(u"As the network counts."_s)},
                                    {u"limit"_s, orNull(integer({}))},
                                    {u"files"_s, integer({})}});
    return whole({{u"integrationId"_s, id({})},
                  {u"network"_s, text({})},
                  {u"canGoOut"_s, flag(u"Nothing in errors is about it."_s)},
                  {u"parts"_s, list(part, {})}});
}

} // namespace

Tool validatePostTool(const Services &services)
{
    using namespace Schema;
    Tool tool;
    tool.name = u"validate_post"_s;
    tool.title = u"Check a post"_s;
    tool.description =
        u"Everything that is wrong with a post or worth a word, for each of its accounts: lengths, files, settings, "
        u"its "
        "time, the same text within days, other posts within the hour. Of a stored post (post_id), of what you "
        "give here, or of a stored one with what you give here in it. Stores nothing."_s;
    tool.scope = u"posts:read"_s;
    QJsonObject arguments = draftArguments();
    arguments[u"post_id"_s] = id({});
    tool.inputSchema = object(arguments);
    tool.outputSchema = answerSchema(
        {{u"isValid"_s, flag(u"Nothing stands in errors."_s)},
         {u"errors"_s, list(findingSchema(), u"It can't go out like this."_s)},
         {u"warnings"_s, list(findingSchema(), u"It can, but the person should know."_s)},
         {u"integrations"_s, list(renderedSchema(), u"The post as each account gets it."_s)},
         {u"note"_s, orNull(text(u"What a change of clocks makes of its time."_s))}});
    tool.annotations = readsOnly();
    tool.call = turnOf(services, tool.name, tool.scope, validate);
    return tool;
}

} // namespace Postrider::Mcp

// SPDX-License-Identifier: GPL-3.0-or-later
// A post's whole story: get_post and its resource.
#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "mcp/tools/turn.h"

#include "base/enumword.h"
#include "services/wire.h"
#include "services/wording.h"

#include <QJsonArray>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLastAttempts = 20;

// Our sentence without the network's words, which stand beside it as data.
QString ownSentence(Sending sending)
{
    sending.errorWords.clear();
    return sentenceFor(sending);
}

QJsonObject attemptJson(const Attempt &attempt)
{
    QJsonObject json = toJson(attempt);
    json.remove(u"payloadHash"_s);
    json[u"words"_s] = fromNetwork(attempt.words);
    return json;
}

QJsonObject attemptSchema()
{
    using namespace Schema;
    QJsonObject properties{{u"id"_s, id({})},
                           {u"number"_s, integer({})},
                           {u"step"_s, text({})},
                           {u"isIrrevocable"_s, flag(u"Whether this step makes the post."_s)},
                           {u"outcome"_s, choice(enumWords<Attempt::Outcome>(), {})},
                           {u"httpStatus"_s, orNull(integer({}))},
                           {u"words"_s, networkText({})}};
    addMoment(properties, u"startedAt"_s, {});
    addMoment(properties, u"finishedAt"_s, {});
    return whole(properties);
}

QJsonObject noteJson(const SendingNote &note)
{
    SendingNote ours = note;
    ours.words.clear();
    return {{u"kind"_s, enumWord(note.kind)},
            {u"sentence"_s,
             note.kind == SendingNote::Kind::Said ? u"Published, with a remark of the network."_s : sentenceFor(ours)},
            {u"words"_s, fromNetwork(note.words)}};
}

QJsonObject noteSchema()
{
    using namespace Schema;
    return whole({{u"kind"_s, choice(enumWords<SendingNote::Kind>(), {})},
                  {u"sentence"_s, text({})},
                  {u"words"_s, networkText({})}});
}

QJsonObject partJson(const PostDetails::Part &part)
{
    QJsonObject json = toJson(part.sending);
    json.remove(u"deliveryId"_s);
    json[u"errorWords"_s] = fromNetwork(part.sending.errorWords);
    json[u"sentence"_s] = ownSentence(part.sending);
    QJsonArray attempts;
    for (const Attempt &attempt : part.attempts.mid(qMax<qsizetype>(0, part.attempts.size() - kLastAttempts)))
        attempts << attemptJson(attempt);
    json[u"attempts"_s] = attempts;
    QJsonArray notes;
    for (const SendingNote &note : part.notes)
        notes << noteJson(note);
    json[u"notes"_s] = notes;
    return json;
}

QJsonObject partSchema()
{
    using namespace Schema;
    QJsonObject properties{{u"id"_s, id({})},
                           {u"part"_s, integer({})},
                           {u"state"_s, choice(enumWords<Sending::State>(), {})},
                           {u"hold"_s, choice(enumWords<Sending::Hold>(), {})},
                           {u"sentence"_s, text(u"The same in words."_s)},
                           {u"tries"_s, integer({})},
                           {u"platformPostId"_s, orNull(text({}))},
                           {u"permalink"_s, orNull(text(u"Where readers find it."_s))},
                           {u"error"_s, orNull(text({}))},
                           {u"errorWords"_s, networkText({})},
                           {u"attempts"_s, list(attemptSchema(), u"The last twenty, oldest first."_s)},
                           {u"notes"_s, list(noteSchema(), {})}};
    for (const QString &moment : {u"dueAt"_s, u"notBefore"_s, u"sentAt"_s, u"publishedAt"_s})
        addMoment(properties, moment, {});
    return whole(properties);
}

QJsonObject targetJson(const PostDetails::Target &target)
{
    QJsonObject json = toJson(target.delivery);
    json.remove(u"postId"_s);
    json[u"platform"_s] = enumWord(target.integration.platform);
    json[u"platformUsername"_s] = fromNetwork(target.integration.platformUsername);
    QJsonArray sendings;
    QString permalink;
    for (const PostDetails::Part &part : target.parts) {
        sendings << partJson(part);
        if (part.sending.part == 1)
            permalink = part.sending.permalink;
    }
    json[u"permalink"_s] = permalink.isEmpty() ? QJsonValue() : QJsonValue(permalink);
    json[u"sendings"_s] = sendings;
    return json;
}

QJsonObject targetSchema()
{
    using namespace Schema;
    QJsonObject properties{{u"id"_s, id({})},
                           {u"integrationId"_s, id({})},
                           {u"platform"_s, choice(enumWords<PlatformId>(), {})},
                           {u"platformUsername"_s, networkText({})},
                           {u"contentOverride"_s, orNull(text(u"Its own text in place of part 1's."_s))},
                           {u"settings"_s, open(u"By the schema of get_integration_rules."_s)},
                           {u"isQueued"_s, flag({})},
                           {u"state"_s, choice(enumWords<Sending::State>(), {})},
                           {u"permalink"_s, orNull(text(u"Of part 1, once it is out."_s))},
                           {u"sendings"_s, list(partSchema(), u"One a part."_s)}};
    addMoment(properties, u"scheduledFor"_s, u"Where it differs from the post's."_s);
    return whole(properties);
}

} // namespace

QJsonObject detailsJson(const PostDetails &details)
{
    QJsonArray deliveries;
    for (const PostDetails::Target &target : details.targets)
        deliveries << targetJson(target);
    return {{u"post"_s, postJson(details.post)},
            {u"outcome"_s, outcomeOf(details.post)},
            {u"nextStep"_s, nextStepOf(details.post)},
            {u"deliveries"_s, deliveries}};
}

QJsonObject detailsSchema()
{
    return {{u"post"_s, postSchema()},
            {u"outcome"_s, Schema::text(u"How it stands, in one word."_s)},
            {u"nextStep"_s, Schema::text(u"What to do or tell the person."_s)},
            {u"deliveries"_s, Schema::list(targetSchema(), u"One an integration."_s)}};
}

} // namespace Postrider::Mcp

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/shapes.h"

#include "base/enumword.h"
#include "base/isotime.h"
#include "base/jsonwriter.h"
#include "domain/graphemes.h"
#include "mcp/tools/schema.h"
#include "mcp/tools/turn.h"
#include "services/wire.h"
#include "services/wording.h"

#include <QJsonArray>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFirstCharacters = 280;

QJsonObject partSchema()
{
    return Schema::whole({{u"text"_s, Schema::text({})},
                          {u"mediaUrls"_s, Schema::list(Schema::text({}), {})},
                          {u"delaySeconds"_s, Schema::integer(u"After the part before it."_s)}});
}

QJsonObject catchUpSchema()
{
    return Schema::whole({{u"policy"_s, Schema::choice(enumWords<CatchUp::Policy>(), u"When it is found overdue."_s)},
                          {u"withinMinutes"_s, Schema::integer({})}});
}

} // namespace

QJsonObject postJson(const Post &post)
{
    QJsonObject json = toJson(post);
    json[u"errorMessage"_s] = fromNetwork(post.errorMessage);
    json.remove(u"userId"_s);
    return json;
}

QJsonObject postSchema()
{
    using namespace Schema;
    QJsonObject ids = open(u"The network's own id of the published post, by integration."_s);
    ids[u"additionalProperties"_s] = text({});
    QJsonObject properties{
        {u"id"_s, id({})},
        {u"content"_s, text(u"The text of part 1."_s)},
        {u"mediaUrls"_s, list(text({}), u"postrider://media/ID, of part 1."_s)},
        {u"status"_s, choice(enumWords<Post::Status>(), u"PUBLISHED is the only word for published."_s)},
        {u"platforms"_s, list(id({}), u"The integrations that it goes to."_s)},
        {u"platformPostIds"_s, ids},
        {u"errorMessage"_s, networkText({})},
        {u"parts"_s, list(partSchema(), u"What follows part 1."_s)},
        {u"labels"_s, list(text({}), {})},
        {u"timezone"_s, orNull(text(u"The zone in which its time was chosen."_s))},
        {u"wallTime"_s, orNull(text(u"The chosen time as clocks in that zone show it: this is what is kept."_s))},
        {u"recurrence"_s, orNull(text(u"RFC 5545."_s))},
        {u"seriesId"_s, orNull(text({}))},
        {u"occurrence"_s, orNull(text({}))},
        {u"catchUp"_s, catchUpSchema()},
        {u"createdBy"_s, text({})},
        {u"approval"_s, choice(enumWords<Post::Approval>(), u"PENDING: waits for the person's click in Postrider."_s)},
        {u"revision"_s, integer(u"Give it as expected_revision when you change the post."_s)}};
    addMoment(properties, u"scheduledFor"_s, u"When it goes out."_s);
    addMoment(properties, u"publishedAt"_s, {});
    addMoment(properties, u"createdAt"_s, {});
    addMoment(properties, u"updatedAt"_s, {});
    addMoment(properties, u"deletedAt"_s, u"When it was put in the trash."_s);
    return whole(properties);
}

void writeCard(JsonWriter &json, const PostCard &card, const LocalClock &clock)
{
    const QString begin = firstGraphemes(card.content, kFirstCharacters);
    json.beginObject()
        .member("id"_L1, card.id.toString())
        .member("content"_L1, begin)
        .member("isShortened"_L1, begin.size() < card.content.size())
        .member("parts"_L1, card.laterParts)
        .member("status"_L1, enumWord(card.status))
        .member("standing"_L1, enumWord(card.standing));
    json.key("platforms"_L1).beginArray();
    for (const IntegrationId &account : card.platforms)
        json.value(account.toString());
    json.endArray().key("labels"_L1).beginArray();
    for (const QString &label : card.labels)
        json.value(label);
    json.endArray().member("approval"_L1, enumWord(card.approval)).member("revision"_L1, card.revision);
    const auto moment = [&](QLatin1StringView name, QLatin1StringView localName, const QDateTime &utc) {
        json.key(name).textOrNull(utc.isValid() ? isoUtc(utc) : QString());
        json.key(localName).textOrNull(clock.textAt(utc));
    };
    moment("scheduledFor"_L1, "scheduledForLocal"_L1, card.scheduledFor);
    moment("publishedAt"_L1, "publishedAtLocal"_L1, card.publishedAt);
    moment("createdAt"_L1, "createdAtLocal"_L1, card.createdAt);
    json.endObject();
}

QJsonObject cardSchema()
{
    using namespace Schema;
    QJsonObject properties{
        {u"id"_s, id({})},
        {u"content"_s, text(u"At most its first 280 characters; get_post has all."_s)},
        {u"isShortened"_s, flag({})},
        {u"parts"_s, integer(u"How many follow part 1."_s)},
        {u"status"_s, choice(enumWords<Post::Status>(), {})},
        {u"standing"_s,
         choice(enumWords<PostStanding::Word>(),
                u"What to know first. APPROVAL: waits for the person; UNCONFIRMED: may or may not be out."_s)},
        {u"platforms"_s, list(id({}), u"Integrations."_s)},
        {u"labels"_s, list(text({}), {})},
        {u"approval"_s, choice(enumWords<Post::Approval>(), {})},
        {u"revision"_s, integer({})}};
    addMoment(properties, u"scheduledFor"_s, {});
    addMoment(properties, u"publishedAt"_s, {});
    addMoment(properties, u"createdAt"_s, {});
    return whole(properties);
}

QJsonObject integrationJson(const Integration &account, const QString &network)
{
    return {{u"id"_s, account.id.toString()},
            {u"platform"_s, enumWord(account.platform)},
            {u"network"_s, network},
            {u"platformUsername"_s, fromNetwork(account.platformUsername)},
            {u"displayName"_s, fromNetwork(account.displayName)},
            {u"serverUrl"_s, account.serverUrl.isEmpty() ? QJsonValue() : QJsonValue(account.serverUrl.toString())},
            {u"health"_s, enumWord(account.health)},
            {u"healthReason"_s, fromNetwork(account.healthReason)},
            {u"isPractice"_s, account.isPractice}};
}

QJsonObject integrationSchema()
{
    using namespace Schema;
    return whole({{u"id"_s, id(u"Give it as integration_id."_s)},
                  {u"platform"_s, choice(enumWords<PlatformId>(), {})},
                  {u"network"_s, text(u"The network's name as people write it."_s)},
                  {u"platformUsername"_s, networkText({})},
                  {u"displayName"_s, networkText({})},
                  {u"serverUrl"_s, orNull(text({}))},
                  {u"health"_s,
                   choice(enumWords<Integration::Health>(),
                          u"NEEDS_REAUTH and PAUSED: what is scheduled waits for the person."_s)},
                  {u"healthReason"_s, networkText({})},
                  {u"isPractice"_s, flag(u"On the built-in practice network, where nobody else reads."_s)}});
}

QJsonObject mediaJson(const Media &media)
{
    return {{u"id"_s, media.id.toString()},
            {u"url"_s, Media::urlFor(media.id)},
            {u"mime"_s, media.mime},
            {u"size"_s, media.size},
            {u"width"_s, media.dimensions.isEmpty() ? QJsonValue() : QJsonValue(media.dimensions.width())},
            {u"height"_s, media.dimensions.isEmpty() ? QJsonValue() : QJsonValue(media.dimensions.height())},
            {u"duration"_s, qint64(media.duration.count())},
            {u"altText"_s, media.altText},
            {u"createdAt"_s, momentToJson(media.createdAt)}};
}

QJsonObject mediaSchema()
{
    using namespace Schema;
    QJsonObject properties{{u"id"_s, id(u"Give it as media_id."_s)},
                           {u"url"_s, text({})},
                           {u"mime"_s, text({})},
                           {u"size"_s, integer(u"Bytes."_s)},
                           {u"width"_s, orNull(integer(u"Pixels."_s))},
                           {u"height"_s, orNull(integer(u"Pixels."_s))},
                           {u"duration"_s, integer(u"Milliseconds; 0 for pictures."_s)},
                           {u"altText"_s, text(u"What people hear who can't see it."_s)}};
    addMoment(properties, u"createdAt"_s, {});
    return whole(properties);
}

QJsonObject pauseJson(const Pause &pause)
{
    QJsonObject json = toJson(pause);
    json.remove(u"userId"_s);
    return json;
}

QJsonObject pauseSchema()
{
    using namespace Schema;
    QJsonObject properties{{u"scope"_s, choice(enumWords<Pause::Scope>(), {})},
                           {u"integrationId"_s, orNull(text({}))},
                           {u"label"_s, orNull(text({}))},
                           {u"pausedBy"_s, orNull(text({}))}};
    addMoment(properties, u"until"_s, u"Null: until the person resumes it."_s);
    addMoment(properties, u"pausedAt"_s, {});
    return whole(properties);
}

QString outcomeOf(const Post &post)
{
    if (post.deletedAt.isValid())
        return u"in_trash"_s;
    if (post.approval == Post::Approval::Pending && post.status == Post::Status::Scheduled)
        return u"pending_approval"_s;
    return enumWord(post.status).toLower();
}

QString nextStepOf(const Post &post)
{
    const QString outcome = outcomeOf(post);
    if (outcome == "pending_approval"_L1)
        return u"It waits for the person's click in Postrider; nothing that you send can replace it. Tell them so. "
               "get_post says how it ended."_s;
    if (outcome == "in_trash"_L1)
        return u"It is in the trash; restore_post brings it back."_s;
    if (post.status == Post::Status::Draft)
        return u"It is a draft: nothing goes out until schedule_post or publish_now."_s;
    if (post.status == Post::Status::Published)
        return u"It is published."_s;
    if (post.status == Post::Status::Failed)
        return u"It did not go out; get_post says why."_s;
    return u"It is not out yet: say so only when get_post says PUBLISHED."_s;
}

QJsonObject writtenJson(const Post &post, const QString &note)
{
    return {{u"outcome"_s, outcomeOf(post)},
            {u"nextStep"_s, nextStepOf(post)},
            {u"note"_s, note.isEmpty() ? QJsonValue() : QJsonValue(note)},
            {u"post"_s, postJson(post)}};
}

QJsonObject writtenSchema()
{
    using namespace Schema;
    const QStringList outcomes{u"draft"_s,     u"pending_approval"_s, u"scheduled"_s, u"publishing"_s,
                               u"published"_s, u"failed"_s,           u"in_trash"_s};
    return answerSchema({{u"outcome"_s, choice(outcomes, u"How the post stands now."_s)},
                         {u"nextStep"_s, text(u"What to do or tell the person."_s)},
                         {u"note"_s, orNull(text(u"Something to know about its time, such as a change of clocks."_s))},
                         {u"post"_s, postSchema()}});
}

QString ownWords(const Finding &finding)
{
    return finding.plain.isEmpty() ? finding.sentence : finding.plain;
}

QJsonObject answerSchema(QJsonObject properties)
{
    properties[u"timezone"_s] = Schema::text(u"The zone of all ...Local times of this answer."_s);
    return Schema::whole(properties);
}

} // namespace Postrider::Mcp

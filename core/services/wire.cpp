// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/wire.h"

#include "base/enumword.h"
#include "base/isotime.h"

#include <QJsonArray>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue numberOrNull(std::optional<qint64> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonArray list(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

template<typename Id>
QJsonArray idList(const QList<Id> &ids)
{
    QJsonArray array;
    for (const Id &id : ids)
        array << id.toString();
    return array;
}

// Its figures; they may not exist in this computer's own zone.
QString wallText(const QDateTime &wall)
{
    return wall.date().isValid() ? wall.date().toString(Qt::ISODate) + u'T' + wall.time().toString(u"HH:mm:ss"_s)
                                 : QString();
}

QJsonObject partJson(const PostPart &part)
{
    return {{u"text"_s, part.text},
            {u"mediaUrls"_s, list(part.mediaUrls)},
            {u"delaySeconds"_s, qint64(part.delay.count())}};
}

QJsonObject limitsJson(const Limits &limits)
{
    return {
        {u"maxCharacters"_s, limits.maxCharacters},   {u"maxMedia"_s, limits.maxMedia},
        {u"maxAltText"_s, limits.maxAltText},         {u"charactersPerUrl"_s, limits.charactersPerUrl},
        {u"maxImageBytes"_s, limits.maxImageBytes},   {u"maxVideoBytes"_s, limits.maxVideoBytes},
        {u"maxImagePixels"_s, limits.maxImagePixels}, {u"mimeTypes"_s, list(limits.mimeTypes)},
        {u"maxPollOptions"_s, limits.maxPollOptions}, {u"maxPollOptionCharacters"_s, limits.maxPollOptionCharacters},
        {u"minPollSeconds"_s, limits.minPollSeconds}, {u"maxPollSeconds"_s, limits.maxPollSeconds}};
}

} // namespace

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue momentToJson(const QDateTime &moment)
{
    return moment.isValid() ? QJsonValue(isoUtc(moment)) : QJsonValue();
}

QJsonObject toJson(const User &user)
{
    return {{u"id"_s, user.id.toString()},
            {u"email"_s, user.email},
            {u"name"_s, user.name},
            {u"role"_s, enumWord(user.role)},
            {u"timezone"_s, QString::fromUtf8(user.timezone)},
            {u"locale"_s, user.locale},
            {u"createdAt"_s, momentToJson(user.createdAt)},
            {u"updatedAt"_s, momentToJson(user.updatedAt)}};
}

QJsonObject toJson(const Integration &integration)
{
    return {{u"id"_s, integration.id.toString()},
            {u"userId"_s, integration.userId.toString()},
            {u"platform"_s, enumWord(integration.platform)},
            {u"platformAccountId"_s, integration.platformAccountId},
            {u"platformUsername"_s, integration.platformUsername},
            {u"displayName"_s, integration.displayName},
            {u"avatar"_s, integration.avatar},
            {u"serverUrl"_s, orNull(integration.serverUrl.toString())},
            {u"tokenExpiresAt"_s, momentToJson(integration.tokenExpiresAt)},
            {u"scopes"_s, list(integration.scopes)},
            {u"settings"_s, integration.settings},
            {u"isActive"_s, integration.isActive},
            {u"health"_s, enumWord(integration.health)},
            {u"healthReason"_s, orNull(integration.healthReason)},
            {u"isPractice"_s, integration.isPractice},
            {u"createdAt"_s, momentToJson(integration.createdAt)},
            {u"updatedAt"_s, momentToJson(integration.updatedAt)}};
}

QJsonObject toJson(const Post &post)
{
    QJsonArray parts;
    for (const PostPart &part : post.parts)
        parts << partJson(part);
    QJsonObject platformPostIds;
    for (auto it = post.platformPostIds.cbegin(); it != post.platformPostIds.cend(); ++it)
        platformPostIds[it.key()] = it.value();
    return {{u"id"_s, post.id.toString()},
            {u"userId"_s, post.userId.toString()},
            {u"content"_s, post.content},
            {u"mediaUrls"_s, list(post.mediaUrls)},
            {u"status"_s, enumWord(post.status)},
            {u"scheduledFor"_s, momentToJson(post.scheduledFor)},
            {u"publishedAt"_s, momentToJson(post.publishedAt)},
            {u"platforms"_s, idList(post.platforms)},
            {u"platformPostIds"_s, platformPostIds},
            {u"errorMessage"_s, orNull(post.errorMessage)},
            {u"parts"_s, parts},
            {u"labels"_s, list(post.labels)},
            {u"timezone"_s, orNull(QString::fromUtf8(post.timezone))},
            {u"wallTime"_s, orNull(wallText(post.wallTime))},
            {u"recurrence"_s, orNull(post.recurrence)},
            {u"seriesId"_s, orNull(post.seriesId.toString())},
            {u"occurrence"_s, orNull(wallText(post.occurrence))},
            {u"catchUp"_s,
             QJsonObject{{u"policy"_s, enumWord(post.catchUp.policy)},
                         {u"withinMinutes"_s, qint64(post.catchUp.within.count())}}},
            {u"createdBy"_s, post.createdBy},
            {u"approval"_s, enumWord(post.approval)},
            {u"revision"_s, post.revision},
            {u"createdAt"_s, momentToJson(post.createdAt)},
            {u"updatedAt"_s, momentToJson(post.updatedAt)},
            {u"deletedAt"_s, momentToJson(post.deletedAt)}};
}

QJsonObject toJson(const Delivery &delivery)
{
    return {{u"id"_s, delivery.id.toString()},
            {u"postId"_s, delivery.postId.toString()},
            {u"integrationId"_s, delivery.integrationId.toString()},
            {u"contentOverride"_s, delivery.contentOverride ? QJsonValue(*delivery.contentOverride) : QJsonValue()},
            {u"settings"_s, delivery.settings},
            {u"scheduledFor"_s, momentToJson(delivery.scheduledFor)},
            {u"isQueued"_s, delivery.isQueued},
            {u"state"_s, enumWord(delivery.state)}};
}

QJsonObject toJson(const Sending &sending)
{
    return {{u"id"_s, sending.id.toString()},
            {u"deliveryId"_s, sending.deliveryId.toString()},
            {u"part"_s, sending.part},
            {u"dueAt"_s, momentToJson(sending.dueAt)},
            {u"notBefore"_s, momentToJson(sending.notBefore)},
            {u"state"_s, enumWord(sending.state)},
            {u"hold"_s, enumWord(sending.hold)},
            {u"tries"_s, sending.tries},
            {u"sentAt"_s, momentToJson(sending.sentAt)},
            {u"platformPostId"_s, orNull(sending.platformPostId)},
            {u"permalink"_s, orNull(sending.permalink)},
            {u"error"_s, orNull(sending.error)},
            {u"errorWords"_s, orNull(sending.errorWords)},
            {u"publishedAt"_s, momentToJson(sending.publishedAt)}};
}

QJsonObject toJson(const Attempt &attempt)
{
    return {{u"id"_s, attempt.id.toString()},
            {u"number"_s, attempt.number},
            {u"step"_s, attempt.step},
            {u"isIrrevocable"_s, attempt.isIrrevocable},
            {u"payloadHash"_s, orNull(QString::fromLatin1(attempt.payloadHash))},
            {u"startedAt"_s, momentToJson(attempt.startedAt)},
            {u"finishedAt"_s, momentToJson(attempt.finishedAt)},
            {u"outcome"_s, enumWord(attempt.outcome)},
            {u"httpStatus"_s, attempt.httpStatus ? QJsonValue(attempt.httpStatus) : QJsonValue()},
            {u"words"_s, orNull(attempt.words)}};
}

QJsonObject toJson(const SendingNote &note)
{
    const bool isCounted = note.expected > 0;
    return {{u"kind"_s, enumWord(note.kind)},
            {u"expected"_s, isCounted ? QJsonValue(note.expected) : QJsonValue()},
            {u"there"_s, isCounted ? QJsonValue(note.there) : QJsonValue()},
            {u"words"_s, orNull(note.words)}};
}

QJsonObject toJson(const Analytics &analytics)
{
    const auto rate = analytics.engagementRate();
    return {{u"id"_s, analytics.id.toString()},
            {u"postId"_s, analytics.postId.toString()},
            {u"integrationId"_s, analytics.integrationId.toString()},
            {u"platform"_s, enumWord(analytics.platform)},
            {u"impressions"_s, numberOrNull(analytics.impressions)},
            {u"likes"_s, numberOrNull(analytics.likes)},
            {u"shares"_s, numberOrNull(analytics.shares)},
            {u"comments"_s, numberOrNull(analytics.comments)},
            {u"clicks"_s, numberOrNull(analytics.clicks)},
            {u"engagementRate"_s, rate ? QJsonValue(*rate) : QJsonValue()},
            {u"fetchedAt"_s, momentToJson(analytics.fetchedAt)}};
}

QJsonObject toJson(const AccountMetrics &metrics)
{
    return {{u"integrationId"_s, metrics.integrationId.toString()},
            {u"followers"_s, numberOrNull(metrics.followers)},
            {u"following"_s, numberOrNull(metrics.following)},
            {u"posts"_s, numberOrNull(metrics.posts)},
            {u"views"_s, numberOrNull(metrics.views)},
            {u"fetchedAt"_s, momentToJson(metrics.fetchedAt)}};
}

QJsonObject toJson(const Media &media)
{
    return {{u"id"_s, media.id.toString()},
            {u"userId"_s, media.userId.toString()},
            {u"path"_s, media.path},
            {u"sha256"_s, QString::fromLatin1(media.sha256)},
            {u"mime"_s, media.mime},
            {u"size"_s, media.size},
            {u"width"_s, media.dimensions.isValid() ? QJsonValue(media.dimensions.width()) : QJsonValue()},
            {u"height"_s, media.dimensions.isValid() ? QJsonValue(media.dimensions.height()) : QJsonValue()},
            {u"duration"_s, qint64(media.duration.count())},
            {u"altText"_s, media.altText},
            {u"poster"_s, orNull(media.poster)}};
}

QJsonObject toJson(const Pause &pause)
{
    const bool isAccount = pause.scope == Pause::Scope::Account;
    return {{u"scope"_s, enumWord(pause.scope)},
            {u"integrationId"_s, isAccount ? QJsonValue(pause.account.toString()) : QJsonValue()},
            {u"label"_s, orNull(pause.label)},
            {u"userId"_s, pause.owner.isNull() ? QJsonValue() : QJsonValue(pause.owner.toString())},
            {u"until"_s, momentToJson(pause.until)},
            {u"pausedBy"_s, orNull(pause.who)},
            {u"pausedAt"_s, momentToJson(pause.since)}};
}

QJsonObject toJson(const DeveloperApp &app)
{
    return {{u"id"_s, app.id.toString()},
            {u"userId"_s, app.userId.toString()},
            {u"platform"_s, enumWord(app.platform)},
            {u"clientId"_s, app.clientId},
            {u"hasSecret"_s, !app.clientSecret.isEmpty()},
            {u"redirectUri"_s, orNull(app.redirectUri)},
            {u"createdAt"_s, momentToJson(app.createdAt)}};
}

namespace {

QJsonObject guideJson(const AppGuide &guide)
{
    QJsonArray steps;
    for (const AppGuide::Step &step : guide.steps)
        steps << QJsonObject{{u"text"_s, step.text}, {u"link"_s, orNull(step.link.toString())}};
    return {{u"steps"_s, steps},
            {u"cost"_s, orNull(guide.cost)},
            {u"limits"_s, orNull(guide.limits)},
            {u"needsSecret"_s, guide.secret == AppGuide::SecretUse::Needed}};
}

QJsonObject signInJson(const Platform &platform)
{
    const SignIn signIn = platform.signIn();
    QJsonArray fields;
    for (const SignInField &field : signIn.fields)
        fields << QJsonObject{{u"key"_s, field.key},
                              {u"title"_s, field.title},
                              {u"hint"_s, orNull(field.hint)},
                              {u"isSecret"_s, field.isSecret},
                              {u"isOptional"_s, field.isOptional}};
    QJsonObject json{{u"needsServer"_s, signIn.needsServer},
                     {u"takesServer"_s, signIn.takesServer},
                     {u"registersApp"_s, signIn.registersApp},
                     {u"needsDeveloperApp"_s, signIn.needsDeveloperApp},
                     {u"takesToken"_s, signIn.takesToken},
                     {u"fields"_s, fields},
                     {u"redirectUris"_s, list(redirectUris(signIn))},
                     {u"scopes"_s, list(signIn.scopes)}};
    if (signIn.needsDeveloperApp)
        json[u"developerApp"_s] = guideJson(platform.appGuide());
    return json;
}

} // namespace

QJsonObject toJson(const Platform &platform)
{
    QJsonArray offers;
    for (const Offer &offer : platform.offers())
        offers << QJsonObject{
            {u"verb"_s, offer.verb}, {u"isOffered"_s, offer.isOffered}, {u"whyNot"_s, orNull(offer.whyNot)}};
    return {{u"platform"_s, enumWord(platform.id())},
            {u"name"_s, platform.name()},
            {u"colour"_s, platform.colour()},
            {u"offers"_s, offers},
            {u"limits"_s, limitsJson(platform.limits({}))},
            {u"settingsSchema"_s, platform.settingsSchema({})},
            {u"signIn"_s, signInJson(platform)}};
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/composelayout.h"

#include "exchange/accounts.h"
#include "platforms/registry.h"
#include "services/medialookup.h"
#include "services/queueplaces.h"
#include "services/settingfields.h"
#include "services/settingvalues.h"
#include "storage/catchupsetting.h"
#include "storage/mediarepository.h"
#include "storage/seriesrepository.h"
#include "storage/userrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ComposeService)
};

OutgoingMedia outgoing(const Media &media)
{
    return {media.path, media.mime, media.size, media.dimensions, media.duration, media.altText, media.details};
}

Result<QJsonObject> settingsFor(const Registry &registry, const Integration &account, const Composition::Target &target,
                                bool isDraft)
{
    const Platform *platform = registry.find(account.platform);
    if (!platform && !isDraft)
        return fail(Error::Kind::InvalidInput, Words::tr("This version does not speak that network."));
    const QJsonObject schema = platform ? platform->settingsSchema(accountOf(account)) : QJsonObject();
    if (isDraft)
        return readableSettings(target.settings, schema);
    const auto settings = settingsOfForm(target.settings, schema);
    if (!settings)
        return fail(settings.error());
    if (const Outcome outcome = checkSettings(*settings, schema); !outcome)
        return fail(outcome.error());
    return settings;
}

Result<QList<PostTarget>> targetsFor(Database &database, const Registry &registry, const Actor &actor,
                                     const Composition &composition, bool isDraft)
{
    QList<PostTarget> targets;
    QSet<IntegrationId> seen;
    for (const Composition::Target &target : composition.targets) {
        if (seen.contains(target.account))
            continue;
        seen.insert(target.account);
        const auto account = targetFor(database, actor, target.account);
        if (!account)
            return fail(account.error());
        const auto settings = settingsFor(registry, *account, target, isDraft);
        if (!settings)
            return fail(settings.error());
        targets << PostTarget{*account, *settings, target.text};
    }
    if (targets.isEmpty() && !isDraft)
        return fail(Error::Kind::InvalidInput, Words::tr("Choose at least one account."));
    return targets;
}

// Another alt text makes another row, so that no other post that shares the file changes.
Outcome storeAltTexts(Database &database, ComposedMedia &media, const QDateTime &now)
{
    for (Media &file : media) {
        const auto known = MediaRepository(database).byId(file.id);
        if (known && known->altText == file.altText)
            continue;
        const auto stored = findOrInsert(database, file, now);
        if (!stored)
            return fail(stored.error());
        file = *stored;
    }
    return {};
}

QStringList urlsOf(const QList<MediaId> &ids, const ComposedMedia &media)
{
    QStringList urls;
    for (const MediaId id : ids)
        urls << Media::urlFor(media.value(id).id);
    return urls;
}

void fill(Post &post, const Composition &composition, const ComposedMedia &media)
{
    post.parts.clear();
    for (const Composition::Part &part : composition.parts)
        post.parts << PostPart{part.text, urlsOf(part.media, media), part.delay};
    const PostPart first = post.parts.takeFirst();
    post.content = first.text;
    post.mediaUrls = first.mediaUrls;
    post.labels = composition.labels;
    post.catchUp = composition.catchUp;
}

// The wall time and the zone are the truth; a draft keeps them as a wish.
Outcome setTimes(Post &post, const Composition &composition, NewPost::Timing timing, const QDateTime &now)
{
    post.wallTime = composition.wallTime;
    post.scheduledFor = {};
    if (timing == NewPost::Timing::Now || timing == NewPost::Timing::Queue) {
        post.scheduledFor = now;
        post.wallTime = wallTimeAt(now, post.timezone).value_or(QDateTime());
    }
    if (timing != NewPost::Timing::At)
        return {};
    if (!composition.wallTime.date().isValid())
        return fail(Error::Kind::InvalidInput, Words::tr("Choose when it goes out."));
    const auto instant = instantOf(composition.wallTime, post.timezone);
    if (!instant)
        return fail(instant.error());
    if (instant->utc < now)
        return fail(Error::Kind::PastTime, instant->utc.toString(Qt::ISODate));
    post.scheduledFor = instant->utc;
    return {};
}

Post newPost(const WorkingCopy &copy, const Actor &actor, const QDateTime &now)
{
    Post post;
    // The copy's own id, so that asking twice can't make two posts.
    post.id = copy.id.isNull() ? PostId::create() : PostId::fromString(copy.id.toString());
    post.userId = actor.id;
    post.createdBy = actor.who;
    post.createdAt = now;
    return post;
}

} // namespace

Result<ComposedMedia> mediaOf(Database &database, const Actor &actor, const Composition &composition)
{
    QList<MediaId> ids;
    for (const Composition::Part &part : composition.parts)
        ids += part.media;
    const auto rows = mediaFor(database, actor, ids);
    if (!rows)
        return fail(rows.error());
    ComposedMedia media;
    for (Media file : *rows) {
        file.altText = composition.altTexts.value(file.id, file.altText);
        media[file.id] = file;
    }
    return media;
}

QList<Outgoing> partsOf(const Composition &composition, const ComposedMedia &media)
{
    QList<Outgoing> parts;
    for (const Composition::Part &part : composition.parts) {
        Outgoing made;
        made.part = int(parts.size()) + 1;
        made.text = part.text;
        for (const MediaId id : part.media) {
            if (media.contains(id))
                made.media << outgoing(media[id]);
        }
        parts << made;
    }
    return parts;
}

Result<QByteArray> zoneOf(Database &database, const Actor &actor, const Composition &composition)
{
    if (!composition.timezone.isEmpty())
        return composition.timezone;
    return UserRepository(database).byId(actor.id).map([](const User &user) { return user.timezone; });
}

Result<PostPlan> planComposition(Database &database, const Registry &registry, const Actor &actor,
                                 const WorkingCopy &copy, NewPost::Timing timing, const Post *stored,
                                 const QDateTime &now)
{
    const Composition &composition = copy.composition;
    const bool isDraft = timing == NewPost::Timing::Draft;
    if (composition.parts.isEmpty() || (isDraft && composition.isEmpty()))
        return fail(Error::Kind::InvalidInput, Words::tr("There is nothing to keep: write a text or add a file."));
    const auto targets = targetsFor(database, registry, actor, composition, isDraft);
    if (!targets)
        return fail(targets.error());
    auto media = mediaOf(database, actor, composition);
    if (!media)
        return fail(media.error());
    const auto zone = zoneOf(database, actor, composition);
    if (!zone)
        return fail(zone.error());

    PostPlan plan{stored ? *stored : newPost(copy, actor, now), {}, {}};
    Post &post = plan.post;
    if (!stored)
        post.catchUp = usualCatchUp(database);
    post.updatedAt = now;
    post.hasOwnChanges = !post.seriesId.isNull();
    post.timezone = *zone;
    if (const Outcome outcome = setTimes(post, composition, timing, now); !outcome)
        return fail(outcome.error());
    if (const Outcome outcome = isDraft ? Outcome() : checkRules(registry, *targets, partsOf(composition, *media));
        !outcome)
        return fail(outcome.error());
    if (const Outcome outcome = storeAltTexts(database, *media, now); !outcome)
        return fail(outcome.error());
    fill(post, composition, *media);
    post.platforms.clear();
    for (const PostTarget &target : *targets)
        post.platforms << target.integration.id;
    layOut(plan, *targets);
    const bool isQueued = timing == NewPost::Timing::Queue;
    if (const Outcome outcome = isQueued ? placeInQueue(database, plan, now) : Outcome(); !outcome)
        return fail(outcome.error());
    return plan;
}

Result<Composition> compositionOf(Database &database, const Registry &registry, const Post &post)
{
    const auto targets = targetsOf(database, post.id);
    if (!targets)
        return fail(targets.error());
    QList<PostPart> parts{{post.content, post.mediaUrls, std::chrono::seconds(0)}};
    parts += post.parts;
    Composition composition;
    composition.parts.clear();
    for (const PostPart &part : std::as_const(parts)) {
        Composition::Part made{part.text, {}, part.delay};
        for (const QString &url : part.mediaUrls)
            made.media << Media::idFromUrl(url);
        composition.parts << made;
    }
    for (const PostTarget &target : *targets) {
        const Platform *platform = registry.find(target.integration.platform);
        if (!target.integration.isActive)
            continue;
        const QJsonObject schema = platform ? platform->settingsSchema(accountOf(target.integration)) : QJsonObject();
        composition.targets << Composition::Target{target.integration.id, formOfSettings(target.settings, schema),
                                                   target.text};
    }
    composition.labels = post.labels;
    composition.repetition.rule = post.recurrence;
    if (const auto series = SeriesRepository(database).byId(post.seriesId); !post.seriesId.isNull() && series)
        composition.repetition.exceptDays = series->recurrence.exceptDays;
    composition.catchUp = post.catchUp;
    composition.wallTime = post.wallTime;
    composition.timezone = post.timezone;
    return composition;
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/seriesmembers.h"

#include "domain/postlayout.h"
#include "services/postsendings.h"
#include "services/recurrencewords.h"
#include "storage/integrationrepository.h"
#include "storage/postrepository.h"
#include "storage/seriesrepository.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SeriesService)
};

using State = Sending::State;

// From the post on they belong to the new one.
Outcome handOn(Database &database, const Series &from, const Series &to, const QDateTime &first)
{
    SeriesRepository repository(database);
    const auto posts = repository.posts(from.id);
    if (!posts)
        return fail(posts.error());
    for (const Post &post : *posts) {
        if (bare(post.occurrence) < bare(first))
            continue;
        if (const Outcome joined = repository.join(post.id, to.id, post.occurrence, post.hasOwnChanges); !joined)
            return joined;
    }
    return {};
}

} // namespace

Result<Series> seriesOf(Database &database, const Post &post)
{
    if (post.seriesId.isNull())
        return fail(Error::Kind::Conflict, Words::tr("The post does not repeat."));
    return SeriesRepository(database).byId(post.seriesId);
}

Result<Series> seriesFor(Database &database, const Post &post, SeriesScope scope, const QDateTime &now)
{
    auto series = seriesOf(database, post);
    if (!series || scope != SeriesScope::Following)
        return series;
    const auto split = splitAt(series->recurrence, post.occurrence);
    if (!split)
        return fail(wordedRuleError(split.error()));
    if (!split->hasBefore)
        return series;
    Series following = *series;
    following.id = SeriesId::create();
    following.recurrence = split->after;
    following.createdAt = following.updatedAt = now;
    series->recurrence = split->before;
    series->updatedAt = now;
    SeriesRepository repository(database);
    if (const Outcome updated = repository.update(*series); !updated)
        return fail(updated.error());
    if (const Outcome inserted = repository.insert(following); !inserted)
        return fail(inserted.error());
    if (const Outcome handed = handOn(database, *series, following, post.occurrence); !handed)
        return fail(handed.error());
    return following;
}

bool isReached(const Post &post, const QDateTime &now)
{
    return post.status == Post::Status::Scheduled && post.deletedAt.isNull() && !post.hasOwnChanges
        && post.scheduledFor > now;
}

Outcome moveMember(Database &database, const Post &post, SeriesId series, const Occurrence &to, const QByteArray &zone,
                   const QDateTime &now)
{
    if (const Outcome joined = SeriesRepository(database).join(post.id, series, to.wall, false); !joined)
        return joined;
    const auto due = applyToAll(database, post.id, SendingEvent::Schedule, {State::Draft, State::Waiting, State::Held},
                                [&to](Sending &sending) { sending.dueAt = sending.notBefore = to.utc; });
    if (!due)
        return fail(due.error());
    PostRepository posts(database);
    auto moved = posts.byId(post.id);
    if (!moved)
        return fail(moved.error());
    moved->scheduledFor = to.utc;
    moved->wallTime = to.wall;
    moved->timezone = zone;
    moved->updatedAt = now;
    if (const Outcome updated = posts.update(*moved); !updated)
        return updated;
    return posts.deriveStatus(post.id, now);
}

Outcome rewriteMember(Database &database, Post post, const PostPattern &pattern, const QDateTime &now)
{
    QList<PostTarget> targets;
    for (const PostPattern::Target &target : pattern.targets) {
        const auto account = IntegrationRepository(database).byId(target.account);
        if (!account)
            return fail(account.error());
        if (account->isActive)
            targets << PostTarget{*account, target.settings, target.text};
    }
    applyPattern(pattern, post);
    post.updatedAt = now;
    PostPlan plan{post, {}, {}};
    layOut(plan, targets);
    PostRepository posts(database);
    if (const Outcome updated = posts.update(plan.post); !updated)
        return updated;
    if (const Outcome replaced = posts.replaceDeliveries(post.id, plan.deliveries, plan.sendings); !replaced)
        return replaced;
    return posts.deriveStatus(post.id, now);
}

Result<PostPattern> patternFor(Database &database, const Post &post)
{
    const auto deliveries = PostRepository(database).deliveries(post.id);
    if (!deliveries)
        return fail(deliveries.error());
    QList<PostPattern::Target> targets;
    for (const Delivery &delivery : *deliveries)
        targets << PostPattern::Target{delivery.integrationId, delivery.settings, delivery.contentOverride};
    return patternOf(post, targets);
}

} // namespace Postrider

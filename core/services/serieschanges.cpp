// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/serieschanges.h"

#include "domain/walltime.h"
#include "publishing/occurrences.h"
#include "services/postchanges.h"
#include "services/postsendings.h"
#include "services/queueplaces.h"
#include "services/recurrencewords.h"
#include "services/seriesmembers.h"
#include "storage/seriesrepository.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SeriesService)
};

// Stores it and makes what it lacks.
Outcome settle(Database &database, Series series, const QDateTime &now)
{
    series.endedAt = {};
    series.updatedAt = now;
    if (const Outcome updated = SeriesRepository(database).update(series); !updated)
        return updated;
    return makeOccurrences(database, series, now).map([](int) {});
}

Outcome refuseToStart(Database &database, const Post &post)
{
    if (!post.seriesId.isNull())
        return fail(Error::Kind::Conflict, Words::tr("The post repeats already."));
    if (post.status != Post::Status::Scheduled || !post.wallTime.date().isValid())
        return fail(Error::Kind::Conflict, Words::tr("Only a post that waits for its time can repeat."));
    const auto places = queuePlacesOf(database, post.id);
    if (!places)
        return fail(places.error());
    if (!places->isEmpty())
        return fail(Error::Kind::Conflict,
                    Words::tr("A post in the queue of an account can't repeat; give it a time first."));
    return refuseStarted(database, post.id);
}

Result<QList<Occurrence>> nextOf(const Recurrence &recurrence, const QDateTime &now, int count)
{
    if (const Outcome checked = checkRecurrence(recurrence); !checked)
        return fail(wordedRuleError(checked.error()));
    auto next = occurrencesAfter(recurrence, now, count);
    if (next && next->isEmpty())
        return fail(Error::Kind::InvalidInput, Words::tr("The rule has ended already: no time of it is yet to come."));
    return next;
}

} // namespace

Result<Post> startSeries(Database &database, PostId id, const Recurrence &wish, const QDateTime &now)
{
    const auto post = PostRepository(database).byId(id);
    if (!post)
        return post;
    if (const Outcome outcome = refuseToStart(database, *post); !outcome)
        return fail(outcome.error());
    const auto pattern = patternFor(database, *post);
    if (!pattern)
        return fail(pattern.error());
    Series series{SeriesId::create(), post->userId, wish, *pattern, {}, now, now};
    series.recurrence.start = bare(post->wallTime);
    series.recurrence.zone = post->timezone;
    const auto first = nextOf(series.recurrence, now.addMSecs(-1), 1);
    if (!first)
        return fail(first.error());
    if (const Outcome inserted = SeriesRepository(database).insert(series); !inserted)
        return fail(inserted.error());
    const Outcome moved = moveMember(database, *post, series.id, first->first(), series.recurrence.zone, now);
    if (!moved)
        return fail(moved.error());
    if (const auto made = makeOccurrences(database, series, now); !made)
        return fail(made.error());
    return PostRepository(database).byId(id);
}

Result<Post> spreadPost(Database &database, const Post &post, SeriesScope scope, const QDateTime &now)
{
    auto series = seriesFor(database, post, scope, now);
    if (!series)
        return fail(series.error());
    auto pattern = patternFor(database, post);
    if (!pattern)
        return fail(pattern.error());
    pattern->createdBy = series->pattern.createdBy;
    series->pattern = *pattern;
    SeriesRepository repository(database);
    const auto members = repository.posts(series->id);
    if (!members)
        return fail(members.error());
    for (const Post &member : *members) {
        if (member.id == post.id || !isReached(member, now))
            continue;
        if (const Outcome written = rewriteMember(database, member, *pattern, now); !written)
            return fail(written.error());
    }
    // It is what all are like now; a time of its own is still its own.
    const bool isElsewhere = bare(post.wallTime) != bare(post.occurrence);
    if (const Outcome joined = repository.join(post.id, series->id, post.occurrence, isElsewhere); !joined)
        return fail(joined.error());
    if (const Outcome settled = settle(database, *series, now); !settled)
        return fail(settled.error());
    return PostRepository(database).byId(post.id);
}

Result<Post> editSeries(Database &database, const Registry &registry, const Post &post, const PostEdit &edit,
                        SeriesScope scope, const QDateTime &now)
{
    const auto edited = editPost(database, registry, post, edit, now);
    return !edited || scope == SeriesScope::This ? edited : spreadPost(database, *edited, scope, now);
}

Result<Post> moveSeries(Database &database, const Registry &registry, const Post &post, const QDateTime &at,
                        SeriesScope scope, const QDateTime &now)
{
    if (scope == SeriesScope::This)
        return movePost(database, registry, post, at, now);
    if (at < now)
        return fail(Error::Kind::PastTime, at.toString(Qt::ISODate));
    if (const Outcome outcome = refuseStarted(database, post.id); !outcome)
        return fail(outcome.error());
    auto series = seriesFor(database, post, scope, now);
    if (!series)
        return fail(series.error());
    const auto to = wallTimeAt(at, series->recurrence.zone);
    if (!to)
        return fail(to.error());
    const auto recurrence = shifted(series->recurrence, post.occurrence, *to);
    if (!recurrence)
        return fail(wordedRuleError(recurrence.error()));
    series->recurrence = *recurrence;
    if (const auto next = nextOf(*recurrence, now, 1); !next)
        return fail(next.error());
    const qint64 by = bare(post.occurrence).msecsTo(bare(*to));
    if (const Outcome moved = moveMembers(database, *series, post.id, by, now); !moved)
        return fail(moved.error());
    if (const Outcome settled = settle(database, *series, now); !settled)
        return fail(settled.error());
    return PostRepository(database).byId(post.id);
}

Result<Post> changeRule(Database &database, const Post &post, const Recurrence &wish, SeriesScope scope,
                        const QDateTime &now)
{
    if (scope == SeriesScope::This)
        return fail(Error::Kind::InvalidInput, Words::tr("A rule is for this and the following posts, or for all."));
    auto series = seriesFor(database, post, scope, now);
    if (!series)
        return fail(series.error());
    series->recurrence.rule = wish.rule;
    series->recurrence.exceptDays += wish.exceptDays;
    const auto next = nextOf(series->recurrence, now, Horizon().atMost);
    if (!next)
        return fail(next.error());
    const auto first = dealOut(database, *series, *next, now);
    if (!first)
        return fail(first.error());
    if (const Outcome settled = settle(database, *series, now); !settled)
        return fail(settled.error());
    const auto same = PostRepository(database).byId(post.id);
    return same || first->isNull() ? same : PostRepository(database).byId(*first);
}

Result<Post> trashSeries(Database &database, const Post &post, SeriesScope scope, const QDateTime &now)
{
    auto series = scope == SeriesScope::This ? Result<Series>() : seriesOf(database, post);
    if (!series)
        return fail(series.error());
    const auto trashed = trashPost(database, post, now);
    if (!trashed || scope == SeriesScope::This)
        return trashed;
    SeriesRepository repository(database);
    const auto members = repository.posts(series->id);
    if (!members)
        return fail(members.error());
    for (const Post &member : *members) {
        const bool isWaiting = member.status == Post::Status::Scheduled || member.status == Post::Status::Draft;
        const bool isMeant = scope == SeriesScope::All || bare(member.occurrence) >= bare(post.occurrence);
        if (!isWaiting || !isMeant || member.deletedAt.isValid())
            continue;
        if (const Outcome deleted = PostRepository(database).setDeletedAt(member.id, now); !deleted)
            return fail(deleted.error());
    }
    const auto split = splitAt(series->recurrence, post.occurrence);
    if (!split)
        return fail(split.error());
    if (scope == SeriesScope::Following && split->hasBefore)
        series->recurrence = split->before;
    series->endedAt = series->updatedAt = now;
    if (const Outcome updated = repository.update(*series); !updated)
        return fail(updated.error());
    return PostRepository(database).byId(post.id);
}

Outcome exceptFromSeries(Database &database, const Post &post, const QDateTime &now)
{
    if (post.seriesId.isNull())
        return {};
    SeriesRepository repository(database);
    auto series = repository.byId(post.seriesId);
    if (!series)
        return fail(series.error());
    series->recurrence.exceptTimes << bare(post.occurrence);
    series->updatedAt = now;
    return repository.update(*series);
}

Outcome backIntoSeries(Database &database, const Post &post, const QDateTime &now)
{
    if (post.seriesId.isNull())
        return {};
    SeriesRepository repository(database);
    auto series = repository.byId(post.seriesId);
    if (!series)
        return fail(series.error());
    series->recurrence.exceptTimes.removeAll(bare(post.occurrence));
    series->updatedAt = now;
    return repository.update(*series);
}

} // namespace Postrider

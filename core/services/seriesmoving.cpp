// SPDX-License-Identifier: GPL-3.0-or-later
// All posts of a series that wait, at other times.
#include "domain/walltime.h"
#include "services/seriesmembers.h"
#include "storage/postrepository.h"
#include "storage/seriesrepository.h"

#include <algorithm>

namespace Postrider {

namespace {

// Their places are free for each other.
Outcome leaveAll(Database &database, const QList<Post> &posts)
{
    for (const Post &post : posts) {
        if (const Outcome left = SeriesRepository(database).join(post.id, {}, {}, post.hasOwnChanges); !left)
            return left;
    }
    return {};
}

Outcome moveOne(Database &database, const Series &series, const Post &post, bool isMoved, qint64 milliseconds,
                const QDateTime &now)
{
    const QDateTime wall = bare(post.occurrence).addMSecs(milliseconds);
    const auto instant = instantOf(wall, series.recurrence.zone);
    if (!instant)
        return fail(instant.error());
    if (isMoved && instant->utc > now)
        return moveMember(database, post, series.id, {wall, instant->utc}, series.recurrence.zone, now);
    return SeriesRepository(database).join(post.id, series.id, wall, isMoved || post.hasOwnChanges);
}

} // namespace

Outcome moveMembers(Database &database, const Series &series, PostId with, qint64 milliseconds, const QDateTime &now)
{
    auto members = SeriesRepository(database).posts(series.id);
    if (!members)
        return fail(members.error());
    // What is over stays in its place.
    members->removeIf([&](const Post &post) {
        const auto instant = instantOf(post.occurrence, series.recurrence.zone);
        return post.id != with && (!instant || instant->utc <= now);
    });
    if (const Outcome left = leaveAll(database, *members); !left)
        return left;
    for (const Post &post : std::as_const(*members)) {
        const bool isMoved = post.id == with || isReached(post, now);
        if (const Outcome moved = moveOne(database, series, post, isMoved, milliseconds, now); !moved)
            return moved;
    }
    return {};
}

Result<PostId> dealOut(Database &database, const Series &series, const QList<Occurrence> &times, const QDateTime &now)
{
    SeriesRepository repository(database);
    auto members = repository.posts(series.id);
    if (!members)
        return fail(members.error());
    members->removeIf([&now](const Post &post) { return !isReached(post, now); });
    if (const Outcome left = leaveAll(database, *members); !left)
        return fail(left.error());
    const auto present = repository.made(series.id);
    if (!present)
        return fail(present.error());
    QList<Occurrence> free = times;
    free.removeIf([&present](const Occurrence &one) { return present->contains(one.wall); });
    for (qsizetype i = 0; i < members->size(); ++i) {
        const Post &post = members->at(i);
        const Outcome dealt = i < free.size()
            ? moveMember(database, post, series.id, free.at(i), series.recurrence.zone, now)
            : PostRepository(database).purge(post.id);
        if (!dealt)
            return fail(dealt.error());
    }
    return members->isEmpty() || free.isEmpty() ? PostId() : members->first().id;
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
// When a stored post goes out.
#include "domain/walltime.h"
#include "services/postchanges.h"
#include "services/postsendings.h"
#include "services/queueplaces.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PostService)
};

using State = Sending::State;

// The post has left its queues: those behind it close up.
Outcome leave(Database &database, const QList<QueuePlace> &places, const QDateTime &now)
{
    if (const Outcome forgotten = forgetPlaces(database, places); !forgotten)
        return forgotten;
    return closeUp(database, places, now);
}

} // namespace

Result<Post> movePost(Database &database, const Registry &registry, Post post, const QDateTime &at,
                      const QDateTime &now)
{
    if (at < now)
        return fail(Error::Kind::PastTime, at.toString(Qt::ISODate));
    if (post.platforms.isEmpty())
        return fail(Error::Kind::InvalidInput, Words::tr("The post has no account to go to."));
    if (const Outcome outcome = checkStored(database, registry, post); !outcome)
        return fail(outcome.error());
    const auto places = queuePlacesOf(database, post.id);
    if (!places)
        return fail(places.error());
    const auto moved = applyToAll(database, post.id, SendingEvent::Schedule,
                                  {State::Draft, State::Waiting, State::Held, State::Failed, State::Skipped},
                                  [at](Sending &sending) {
                                      sending.dueAt = sending.notBefore = at;
                                      sending.tries = 0;
                                      sending.error.clear();
                                      sending.errorWords.clear();
                                  });
    if (!moved)
        return fail(moved.error());
    const auto told = tellScheduler(database, post.id, now, [at](Sending &sending) { sending.dueAt = at; });
    if (!told)
        return fail(told.error());
    if (*moved + *told == 0)
        return fail(Error::Kind::Conflict,
                    Words::tr("The post is being sent or out already; its time can't be changed."));
    post.scheduledFor = at;
    post.wallTime = wallTimeAt(at, post.timezone).value_or(QDateTime());
    post.hasOwnChanges = !post.seriesId.isNull();
    post.updatedAt = now;
    if (const Outcome outcome = PostRepository(database).update(post); !outcome)
        return fail(outcome.error());
    if (const Outcome outcome = leave(database, *places, now); !outcome)
        return fail(outcome.error());
    return derived(database, post.id, now);
}

Result<Post> cancelPost(Database &database, Post post, const QDateTime &now)
{
    const auto isStarted = hasAny(database, post.id, {State::Sending, State::Unconfirmed});
    if (!isStarted)
        return fail(isStarted.error());
    if (*isStarted)
        return fail(Error::Kind::Conflict,
                    Words::tr("The post is being sent right now; wait until its outcome is known."));
    const auto places = queuePlacesOf(database, post.id);
    if (!places)
        return fail(places.error());
    const auto moved = applyToAll(database, post.id, SendingEvent::Unschedule,
                                  {State::Waiting, State::Held, State::Failed},
                                  [](Sending &sending) { sending.dueAt = sending.notBefore = {}; });
    if (!moved)
        return fail(moved.error());
    const auto told = tellScheduler(database, post.id, now, [](Sending &sending) { sending.dueAt = {}; });
    if (!told)
        return fail(told.error());
    if (*moved + *told == 0)
        return fail(Error::Kind::Conflict,
                    Words::tr("There is nothing to cancel: the post is a draft or out already."));
    post.scheduledFor = {};
    post.wallTime = {};
    post.hasOwnChanges = !post.seriesId.isNull();
    post.updatedAt = now;
    if (const Outcome outcome = PostRepository(database).update(post); !outcome)
        return fail(outcome.error());
    if (const Outcome outcome = leave(database, *places, now); !outcome)
        return fail(outcome.error());
    return derived(database, post.id, now);
}

} // namespace Postrider

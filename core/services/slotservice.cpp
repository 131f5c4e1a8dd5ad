// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/slotservice.h"

#include "publishing/slotqueue.h"
#include "services/lookup.h"
#include "services/postdeed.h"
#include "services/postsendings.h"
#include "services/queueplaces.h"
#include "services/wire.h"
#include "storage/postrepository.h"
#include "storage/seriesrepository.h"
#include "storage/slotrepository.h"
#include "storage/userrepository.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SlotService)
};

QJsonArray slotsJson(const QList<Slot> &slots)
{
    QJsonArray array;
    for (const Slot &slot : slots)
        array << QJsonObject{{u"weekday"_s, slot.weekday},
                             {u"time"_s, slot.wall.toString(u"HH:mm"_s)},
                             {u"timezone"_s, QString::fromUtf8(slot.zone)}};
    return array;
}

Result<PostingTimes> read(Database &database, IntegrationId account, const QDateTime &now)
{
    SlotRepository repository(database);
    const auto slots = repository.ofIntegration(account);
    if (!slots)
        return fail(slots.error());
    const auto taken = repository.taken(account, now.addSecs(-60));
    if (!taken)
        return fail(taken.error());
    return PostingTimes{account, *slots, nextFreeSlot(*slots, *taken, now).value_or(QDateTime()), 0};
}

// With the zone of who asks where none is given; the first that is wrong is the answer.
Result<QList<Slot>> completed(Database &database, const Actor &actor, QList<Slot> slots)
{
    const auto user = UserRepository(database).byId(actor.id);
    if (!user)
        return fail(user.error());
    for (Slot &slot : slots) {
        if (slot.zone.isEmpty())
            slot.zone = user->timezone;
        const Outcome good = checkSlot(slot);
        if (good)
            continue;
        if (good.error().detail == "zone"_L1)
            return fail(Error::Kind::InvalidInput,
                        Words::tr("There is no time zone \"%1\".").arg(QString::fromUtf8(slot.zone)));
        return fail(Error::Kind::InvalidInput, Words::tr("A posting time is a day of the week and a time like 09:30."));
    }
    return slots;
}

Result<Post> enqueuePost(Database &database, const Registry &registry, const Post &post, const QDateTime &now)
{
    if (post.platforms.isEmpty())
        return fail(Error::Kind::InvalidInput, Words::tr("The post has no account to go to."));
    if (const Outcome outcome = refuseStarted(database, post.id); !outcome)
        return fail(outcome.error());
    if (const Outcome outcome = checkStored(database, registry, post); !outcome)
        return fail(outcome.error());
    const auto places = queuePlacesOf(database, post.id);
    if (!places)
        return fail(places.error());
    if (const Outcome outcome = placeInQueue(database, post, now); !outcome)
        return fail(outcome.error());
    const bool repeats = !post.seriesId.isNull();
    SeriesRepository series(database);
    if (const Outcome own = repeats ? series.join(post.id, post.seriesId, post.occurrence, true) : Outcome(); !own)
        return fail(own.error());
    if (const Outcome outcome = closeUp(database, *places, now); !outcome)
        return fail(outcome.error());
    return PostRepository(database).byId(post.id);
}

} // namespace

QJsonObject toJson(const PostingTimes &times)
{
    return {{u"integrationId"_s, times.account.toString()},
            {u"slots"_s, slotsJson(times.slots)},
            {u"nextFree"_s, momentToJson(times.nextFree)},
            {u"moved"_s, times.moved}};
}

QFuture<Result<PostingTimes>> SlotService::list(Actor actor, IntegrationId account)
{
    return m_parts.store.run([parts = m_parts, actor, account](Database &database) -> Result<PostingTimes> {
        if (const auto seen = accountFor(database, actor, account); !seen)
            return fail(seen.error());
        return read(database, account, parts.clock.now());
    });
}

// One deed: rights, the change, the queue.
QFuture<Result<PostingTimes>> SlotService::change(Actor actor, IntegrationId id, QList<Slot> slots, Change change)
{
    return m_parts.store.run([parts = m_parts, actor, id, slots, change](Database &database) -> Result<PostingTimes> {
        auto deed = Deed::begin(database, parts, actor);
        if (!deed)
            return fail(deed.error());
        if (const auto account = accountFor(database, actor, id); !account)
            return fail(account.error());
        const auto complete = completed(database, actor, slots);
        if (!complete)
            return fail(complete.error());
        if (const Outcome changed = change(database, id, *complete); !changed)
            return fail(changed.error());
        const auto moved = placeAnew(database, id, deed->now());
        if (!moved)
            return fail(moved.error());
        auto times = read(database, id, deed->now());
        if (!times)
            return times;
        times->moved = *moved;
        const QJsonObject after{{u"slots"_s, slotsJson(times->slots)}, {u"moved"_s, *moved}};
        if (const Outcome done = deed->finish(u"account.slots"_s, id.toString(), after); !done)
            return fail(done.error());
        return times;
    });
}

QFuture<Result<PostingTimes>> SlotService::set(Actor actor, IntegrationId account, QList<Slot> slots)
{
    return change(actor, account, slots,
                  [](Database &database, IntegrationId id, const QList<Slot> &wanted) -> Outcome {
                      SlotRepository repository(database);
                      if (const Outcome cleared = repository.clear(id); !cleared)
                          return cleared;
                      QList<Slot> set;
                      for (const Slot &slot : wanted) {
                          if (set.contains(slot))
                              continue;
                          if (const Outcome added = repository.add(id, slot); !added)
                              return added;
                          set << slot;
                      }
                      return {};
                  });
}

QFuture<Result<PostingTimes>> SlotService::add(Actor actor, IntegrationId account, QList<Slot> slots)
{
    return change(
        actor, account, slots, [](Database &database, IntegrationId id, const QList<Slot> &wanted) -> Outcome {
            for (const Slot &slot : wanted) {
                const Outcome added = SlotRepository(database).add(id, slot);
                if (!added && added.error().kind == Error::Kind::Conflict)
                    return fail(Error::Kind::Conflict, Words::tr("The account has that posting time already."));
                if (!added)
                    return added;
            }
            return {};
        });
}

QFuture<Result<PostingTimes>> SlotService::remove(Actor actor, IntegrationId account, QList<Slot> slots)
{
    return change(actor, account, slots,
                  [](Database &database, IntegrationId id, const QList<Slot> &wanted) -> Outcome {
                      for (const Slot &slot : wanted) {
                          const Outcome removed = SlotRepository(database).remove(id, slot);
                          if (!removed && removed.error().kind == Error::Kind::NotFound)
                              return fail(Error::Kind::NotFound, Words::tr("The account has no such posting time."));
                          if (!removed)
                              return removed;
                      }
                      return {};
                  });
}

QFuture<Result<Post>> SlotService::enqueue(Actor actor, PostId id)
{
    return carryOut(m_parts, actor, id, {u"post.queue"_s},
                    [parts = m_parts](Database &database, const Post &post, const QDateTime &now) {
                        return enqueuePost(database, parts.registry, post, now);
                    });
}

} // namespace Postrider

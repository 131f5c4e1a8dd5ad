// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/composeservice.h"

#include "services/audit.h"
#include "services/composelayout.h"
#include "services/findings.h"
#include "services/medialookup.h"
#include "services/postsendings.h"
#include "services/queueplaces.h"
#include "storage/database.h"
#include "storage/postrepository.h"
#include "storage/workingcopyrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds kLongestGrace = 30s;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ComposeService)
};

Result<Post> writable(Database &database, const Actor &actor, PostId id)
{
    const auto post = PostRepository(database).byId(id);
    if (!post || !actor.maySee(post->userId))
        return fail(Error::Kind::NotFound, Words::tr("There is no post %1.").arg(id.toString()));
    if (post->deletedAt.isValid())
        return fail(Error::Kind::Conflict, Words::tr("The post is in the trash."));
    return post;
}

// The post that a copy changes, still as the copy found it; nothing for a new one.
Result<std::optional<Post>> storedFor(Database &database, const Actor &actor, const WorkingCopy &copy)
{
    if (copy.post.isNull()) {
        const auto twin = PostRepository(database).byId(PostId::fromString(copy.id.toString()));
        if (twin)
            return fail(Error::Kind::Conflict, Words::tr("This post was stored already."));
        return std::nullopt;
    }
    const auto post = writable(database, actor, copy.post);
    if (!post)
        return fail(post.error());
    if (post->revision != copy.revision)
        return fail(Error::Kind::Conflict,
                    Words::tr("The post was changed meanwhile: it is at revision %1.").arg(post->revision));
    if (const Outcome outcome = refuseStarted(database, post->id); !outcome)
        return fail(outcome.error());
    return std::optional(*post);
}

// Where nobody touched the time it keeps its posting times; the answer is those that it gives up.
Result<QList<QueuePlace>> settlePlaces(Database &database, const Post &stored, PostPlan &plan)
{
    auto places = queuePlacesOf(database, stored.id);
    if (!places || plan.post.scheduledFor != stored.scheduledFor)
        return places;
    keepPlaces(plan, *places);
    places->removeIf([&plan](const QueuePlace &place) { return plan.post.platforms.contains(place.account); });
    return places;
}

// It was promised for now all the same: what a person takes back in time was not late.
void holdBack(PostPlan &plan, std::chrono::seconds grace)
{
    for (Sending &sending : plan.sendings) {
        if (sending.notBefore.isValid())
            sending.notBefore = sending.notBefore.addSecs(grace.count());
    }
}

Outcome write(Database &database, const PostPlan &plan, bool isNew)
{
    PostRepository posts(database);
    if (isNew)
        return posts.insert(plan.post, plan.deliveries, plan.sendings);
    if (const Outcome updated = posts.update(plan.post); !updated)
        return updated;
    return posts.replaceDeliveries(plan.post.id, plan.deliveries, plan.sendings);
}

// One transaction: check, write, derive, note, and the working copy goes; then tell the others.
Result<Post> store(Database &database, const ServiceParts &parts, const Actor &actor, const WorkingCopy &copy,
                   NewPost::Timing timing, std::chrono::seconds grace = {})
{
    const QDateTime now = parts.clock.now();
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    const auto stored = storedFor(database, actor, copy);
    if (!stored)
        return fail(stored.error());
    const bool isNew = !stored->has_value();
    const bool isScheduled = !isNew && (*stored)->status == Post::Status::Scheduled;
    // A scheduled post that is saved stays one.
    if (timing == NewPost::Timing::Draft && isScheduled)
        timing = NewPost::Timing::At;
    auto plan = planComposition(database, parts.registry, actor, copy, timing, isNew ? nullptr : &**stored, now);
    if (!plan)
        return fail(plan.error());
    if (timing == NewPost::Timing::Now)
        holdBack(*plan, std::clamp(grace, 0s, kLongestGrace));
    const auto left = isNew ? Result<QList<QueuePlace>>() : settlePlaces(database, **stored, *plan);
    if (!left)
        return fail(left.error());
    if (const Outcome written = write(database, *plan, isNew); !written)
        return fail(written.error());
    if (const Outcome closed = closeUp(database, *left, now); !closed)
        return fail(closed.error());
    PostRepository posts(database);
    if (const Outcome derived = posts.deriveStatus(plan->post.id, now); !derived)
        return fail(derived.error());
    const QString deed = isNew ? u"post.add"_s : u"post.edit"_s;
    if (const Outcome noted = note(database, actor, deed, plan->post.id.toString(), now); !noted)
        return fail(noted.error());
    if (const Outcome discarded = WorkingCopyRepository(database).discard(actor.id, copy.id); !discarded)
        return fail(discarded.error());
    const auto post = posts.byId(plan->post.id);
    if (const Outcome committed = transaction->commit(); !committed)
        return fail(committed.error());
    parts.storeChanged();
    return post;
}

Result<OpenedPost> openedPost(Database &database, const Registry &registry, const Actor &actor, PostId id)
{
    const auto post = writable(database, actor, id);
    if (!post)
        return fail(post.error());
    const auto composition = compositionOf(database, registry, *post);
    if (!composition)
        return fail(composition.error());
    QList<MediaId> ids;
    for (const Composition::Part &part : composition->parts)
        ids += part.media;
    const auto media = mediaFor(database, actor, ids);
    if (!media)
        return fail(media.error());
    return OpenedPost{*composition, *media, *post};
}

NewPost::Timing planned(ComposeService::Timing timing)
{
    switch (timing) {
    case ComposeService::Timing::AtWallTime: return NewPost::Timing::At;
    case ComposeService::Timing::Now: return NewPost::Timing::Now;
    case ComposeService::Timing::Queue: return NewPost::Timing::Queue;
    }
    Q_UNREACHABLE();
}

} // namespace

QFuture<Outcome> ComposeService::keep(Actor actor, WorkingCopy copy)
{
    return m_parts.store.run([actor, copy, now = m_parts.clock.now()](Database &database) mutable {
        copy.savedAt = now;
        return WorkingCopyRepository(database).keep(actor.id, copy);
    });
}

QFuture<Result<QList<WorkingCopy>>> ComposeService::kept(Actor actor)
{
    return m_parts.store.run([actor](Database &database) { return WorkingCopyRepository(database).ofUser(actor.id); });
}

QFuture<Outcome> ComposeService::discard(Actor actor, WorkingCopyId id)
{
    return m_parts.store.run(
        [actor, id](Database &database) { return WorkingCopyRepository(database).discard(actor.id, id); });
}

QFuture<Result<OpenedPost>> ComposeService::open(Actor actor, PostId id)
{
    return m_parts.store.run(
        [parts = m_parts, actor, id](Database &database) { return openedPost(database, parts.registry, actor, id); });
}

QFuture<Result<Post>> ComposeService::saveDraft(Actor actor, WorkingCopy copy)
{
    return m_parts.store.run([parts = m_parts, actor, copy](Database &database) {
        return store(database, parts, actor, copy, NewPost::Timing::Draft);
    });
}

QFuture<Result<Post>> ComposeService::schedule(Actor actor, WorkingCopy copy, Timing timing, std::chrono::seconds grace)
{
    return m_parts.store.run([parts = m_parts, actor, copy, timing, grace](Database &database) {
        return store(database, parts, actor, copy, planned(timing), grace);
    });
}

QFuture<Result<QList<Finding>>> ComposeService::findings(Actor actor, WorkingCopy copy, Timing timing)
{
    return m_parts.store.run([parts = m_parts, actor, copy, timing](Database &database) {
        return findingsOf(database, parts.registry, actor, copy, planned(timing), parts.clock.now());
    });
}

} // namespace Postrider

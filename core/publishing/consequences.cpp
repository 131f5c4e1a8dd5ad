// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/consequences.h"

#include "domain/post.h"
#include "storage/database.h"
#include "storage/integrationrepository.h"
#include "storage/postrepository.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

// The part after a published one comes due; those after a refused one would answer to nothing.
Outcome tellLaterParts(Database &db, const DueSending &due, const Sending &settled)
{
    SendingRepository repository(db);
    const auto siblings = repository.ofDelivery(settled.deliveryId);
    if (!siblings)
        return fail(siblings.error());
    const auto post = PostRepository(db).byId(due.postId);
    if (!post)
        return fail(post.error());
    for (Sending later : *siblings) {
        if (later.part <= settled.part || later.state != Sending::State::Waiting)
            continue;
        const bool isNext = later.part == settled.part + 1;
        if (settled.state == Sending::State::Published && isNext) {
            later.dueAt = settled.publishedAt.addSecs(post->parts.value(later.part - 2).delay.count());
            later.notBefore = later.dueAt;
            if (const auto moved = repository.move(later.id, SendingEvent::Schedule, later); !moved)
                return fail(moved.error());
        } else if (settled.state != Sending::State::Published) {
            later.errorWords = u"the part before it did not go out"_s;
            if (const auto moved = repository.move(later.id, SendingEvent::Skip, later); !moved)
                return fail(moved.error());
        }
    }
    return {};
}

Outcome tellAccount(Database &db, IntegrationId id, const Error &error, const QDateTime &now)
{
    IntegrationRepository repository(db);
    if (error.kind == Error::Kind::RateLimit && error.retryAfter)
        return repository.setQuietUntil(id, now.addMSecs(error.retryAfter->count()));
    if (error.kind != Error::Kind::Auth)
        return {};
    const QString words = error.words.isEmpty() ? error.detail : error.words;
    if (const Outcome outcome = repository.setHealth(id, Integration::Health::NeedsReauth, words, now); !outcome)
        return outcome;
    const auto held = SendingRepository(db).holdWaiting(id, Sending::Hold::Reauth, words, now);
    return held ? Outcome() : fail(held.error());
}

} // namespace

Outcome applyConsequences(Database &db, const DueSending &due, const Sending &settled,
                          const std::optional<Error> &error, const QDateTime &now)
{
    if (due.hasLaterParts && isSettled(settled.state)) {
        if (const Outcome outcome = tellLaterParts(db, due, settled); !outcome)
            return outcome;
    }
    if (error) {
        if (const Outcome outcome = tellAccount(db, due.integrationId, *error, now); !outcome)
            return outcome;
    }
    return PostRepository(db).deriveStatus(due.postId, now);
}

} // namespace Postrider

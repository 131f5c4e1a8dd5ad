// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sendingrepository.h"

#include "storage/query.h"
#include "storage/sendingreading.h"

#include <QSet>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

Sending readSending(Row &row)
{
    Sending s;
    row >> s.id >> s.deliveryId >> s.part >> s.dueAt >> s.notBefore >> s.state >> s.hold >> s.leaseOwner >> s.leaseToken
        >> s.leaseUntil >> s.tries >> s.readBacks >> s.sentAt >> s.idempotencyKey >> s.platformPostId >> s.permalink
        >> s.error >> s.errorWords >> s.publishedAt >> s.context;
    return s;
}

DueSending readDue(Row &row)
{
    DueSending due;
    due.sending = readSending(row);
    row >> due.postId >> due.integrationId;
    return due;
}

namespace {

Result<bool> isOne(const Result<int> &changed)
{
    return changed.map([](int count) { return count == 1; });
}

bool isClaimable(Sending::State state)
{
    using State = Sending::State;
    return state == State::Waiting || state == State::Unconfirmed || state == State::Sending
        || state == State::HandedOver;
}

// No remote id is NULL: an empty text would be taken for the same id twice.
QVariant remoteId(const QString &platformPostId)
{
    return platformPostId.isEmpty() ? QVariant() : toSql(platformPostId);
}

} // namespace

Result<Sending> SendingRepository::byId(SendingId id)
{
    return fetchOne(m_db, "sending_by_id"_L1, readSending, id);
}

Result<QList<Sending>> SendingRepository::ofDelivery(DeliveryId id)
{
    return fetch(m_db, "sending_of_delivery"_L1, readSending, id);
}

Result<QList<Sending>> SendingRepository::ofPost(PostId id)
{
    return fetch(m_db, "sending_of_post"_L1, readSending, id);
}

Result<PostId> SendingRepository::postOf(SendingId id)
{
    return fetchOne(m_db, "sending_post_of"_L1, readOne<PostId>, id);
}

Result<QList<DueSending>> SendingRepository::due(const QDateTime &now, bool isPaused, int limit)
{
    const auto firsts = fetch(m_db, "sending_due"_L1, readDue, now, isPaused, now, now, now, now, now, now, now);
    if (!firsts)
        return firsts;
    QList<DueSending> due;
    QSet<IntegrationId> seen;
    for (const DueSending &first : *firsts) {
        if (due.size() == limit)
            break;
        if (seen.contains(first.integrationId))
            continue;
        seen.insert(first.integrationId);
        due << first;
    }
    return due;
}

Result<QDateTime> SendingRepository::nextWake(const QDateTime &now, bool isPaused)
{
    return fetchOne(m_db, "sending_next_wake"_L1, readOne<QDateTime>, now, now, isPaused, isPaused, now, now, now, now);
}

Result<bool> SendingRepository::claim(SendingId id, Sending::State from, const Lease &lease, const QDateTime &now)
{
    if (!isClaimable(from))
        return fail(Error::Kind::Conflict, u"claim in state %1"_s.arg(enumWord(from)));
    const auto to = from == Sending::State::Waiting ? nextState(from, SendingEvent::Claim)
                                                    : Result<Sending::State>(from);
    if (!to)
        return fail(to.error());
    return isOne(change(m_db, "sending_claim"_L1, *to, lease.owner, lease.token, lease.until, id, from, now));
}

Result<bool> SendingRepository::renewLease(SendingId id, const Lease &lease, const QDateTime &now)
{
    return isOne(change(m_db, "sending_renew_lease"_L1, lease.until, id, lease.token, now));
}

Result<bool> SendingRepository::saveContext(SendingId id, const QString &leaseToken, const Sealed &context)
{
    return isOne(change(m_db, "sending_save_context"_L1, context, id, leaseToken));
}

Result<bool> SendingRepository::markSent(SendingId id, const QString &leaseToken, const QDateTime &now)
{
    return isOne(change(m_db, "sending_mark_sent"_L1, now, id, leaseToken, now));
}

Result<Sending::State> SendingRepository::move(SendingId id, SendingEvent event, Sending change,
                                               const QString &leaseToken)
{
    const auto row = byId(id);
    if (!row)
        return fail(row.error());
    if (!leaseToken.isEmpty() && row->leaseToken != leaseToken)
        return fail(Error::Kind::LeaseLost, id.toString());
    const auto to = nextState(row->state, event);
    if (!to)
        return to;
    const auto moved = Postrider::change(m_db, "sending_move"_L1, *to, change.hold, change.dueAt, change.notBefore,
                                         change.tries, change.readBacks, change.sentAt, remoteId(change.platformPostId),
                                         change.permalink, change.error, change.errorWords, change.publishedAt,
                                         change.context, id, row->state, row->leaseToken);
    if (!moved)
        return fail(moved.error());
    if (*moved == 0) // changed since it was read: the caller had no transaction
        return fail(leaseToken.isEmpty() ? Error::Kind::Conflict : Error::Kind::LeaseLost, id.toString());
    return to;
}

Result<std::optional<SendingId>> SendingRepository::byPlatformPostId(IntegrationId integration,
                                                                     const QString &platformPostId)
{
    return fetchFirst(m_db, "sending_by_platform_post_id"_L1, readOne<SendingId>, integration, platformPostId);
}

Result<int> SendingRepository::releaseHeld(IntegrationId integration, Sending::Hold hold, const QDateTime &now)
{
    const auto to = nextState(Sending::State::Held, SendingEvent::Release);
    if (!to)
        return fail(to.error());
    auto together = Together::begin(m_db);
    if (!together)
        return fail(together.error());
    const auto count = change(m_db, "sending_release_held"_L1, *to, now, integration, Sending::State::Held, hold);
    if (!count)
        return count;
    const auto followed = execute(m_db, "delivery_follow_sendings"_L1, *to, Sending::State::Held, integration, *to);
    if (!followed)
        return fail(followed.error());
    return together->commit().map([&] { return *count; });
}

Result<int> SendingRepository::holdWaiting(IntegrationId integration, Sending::Hold hold, const QString &words,
                                           const QDateTime &)
{
    const auto to = nextState(Sending::State::Waiting, SendingEvent::Hold);
    if (!to)
        return fail(to.error());
    auto together = Together::begin(m_db);
    if (!together)
        return fail(together.error());
    const auto count = change(m_db, "sending_hold_waiting"_L1, *to, hold, words, integration, Sending::State::Waiting);
    if (!count)
        return count;
    const auto followed = execute(m_db, "delivery_follow_sendings"_L1, *to, Sending::State::Waiting, integration, *to);
    if (!followed)
        return fail(followed.error());
    return together->commit().map([&] { return *count; });
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SendingRepository that takes a sending into a publisher's hands, and moves it on.
#include "storage/query.h"
#include "storage/sendingrepository.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

using State = Sending::State;

Result<bool> isOne(const Result<int> &changed)
{
    return changed.map([](int count) { return count == 1; });
}

Result<State> claimed()
{
    return nextState(State::Waiting, SendingEvent::Claim);
}

// No remote id is NULL: an empty text would be taken for the same id twice.
QVariant remoteId(const QString &platformPostId)
{
    return platformPostId.isEmpty() ? QVariant() : toSql(platformPostId);
}

} // namespace

Result<bool> SendingRepository::claim(const Unsent &sending, int postRevision, const Lease &lease, const QDateTime &now)
{
    const auto to = claimed();
    if (!to)
        return fail(to.error());
    return isOne(change(m_db, "sending_claim"_L1, *to, lease.owner, lease.token, lease.until, sending.id(),
                        State::Waiting, now, now, postRevision, now, now, now, now));
}

Result<bool> SendingRepository::claimAndOpen(const Unsent &sending, int postRevision, const Lease &lease,
                                             const Sealed &context, const QDateTime &now)
{
    const auto to = claimed();
    if (!to)
        return fail(to.error());
    return isOne(change(m_db, "sending_claim_and_open"_L1, *to, lease.owner, lease.token, lease.until, now, context,
                        sending.id(), State::Waiting, now, now, postRevision, now, now, now, now));
}

Result<bool> SendingRepository::open(SendingId id, const QString &leaseToken, RequestBefore before,
                                     const Sealed &context, const QDateTime &now)
{
    return isOne(change(m_db, "sending_open"_L1, now, context, id, State::Sending, leaseToken, now,
                        before == RequestBefore::Answered));
}

Result<bool> SendingRepository::repeat(const SameKey &sending, const Lease &lease, const Sealed &context,
                                       const QDateTime &now)
{
    return isOne(
        change(m_db, "sending_repeat"_L1, lease.until, context, sending.id(), State::Unconfirmed, lease.token, now));
}

Result<bool> SendingRepository::claimToLook(const Sending &standing, const Lease &lease, const QDateTime &now)
{
    const bool isToBeLookedAt = standing.state == State::Unconfirmed || standing.state == State::HandedOver
        || standing.state == State::Sending;
    if (!isToBeLookedAt)
        return fail(Error::Kind::Conflict, u"a look in state %1"_s.arg(enumWord(standing.state)));
    return isOne(change(m_db, "sending_claim_to_look"_L1, lease.owner, lease.token, lease.until, standing.id,
                        standing.state, standing.leaseToken, now));
}

Result<bool> SendingRepository::renewLease(SendingId id, const Lease &lease, const QDateTime &now)
{
    return isOne(change(m_db, "sending_renew_lease"_L1, lease.until, id, lease.token, now));
}

Result<bool> SendingRepository::saveContext(SendingId id, const QString &leaseToken, const Sealed &context)
{
    return isOne(change(m_db, "sending_save_context"_L1, context, id, leaseToken));
}

Result<State> SendingRepository::move(SendingId id, SendingEvent event, Sending change, const QString &leaseToken,
                                      const std::optional<NotOut> &proof)
{
    const auto row = byId(id);
    if (!row)
        return fail(row.error());
    if (!leaseToken.isEmpty() && row->leaseToken != leaseToken)
        return fail(Error::Kind::LeaseLost, id.toString());
    const auto moved = moveOn(*row, event, change, proof);
    // Changed since it was read: the caller had no transaction.
    if (!moved && moved.error().kind == Error::Kind::LeaseLost && leaseToken.isEmpty())
        return fail(Error::Kind::Conflict, id.toString());
    return moved;
}

Result<State> SendingRepository::moveOn(const Sending &standing, SendingEvent event, const Sending &change,
                                        const std::optional<NotOut> &proof)
{
    const auto to = nextState(standing, event, proof);
    if (!to)
        return to;
    const bool isNotOut = proof && !mayBeOut(*to);
    const auto moved = Postrider::change(m_db, "sending_move"_L1, *to, change.hold, change.dueAt, change.notBefore,
                                         change.tries, isNotOut ? 0 : change.readBacks, remoteId(change.platformPostId),
                                         change.permalink, change.error, change.errorWords, change.publishedAt,
                                         change.context, isNotOut, standing.id, standing.state, standing.leaseToken,
                                         isNotOut || mayBeOut(*to));
    if (!moved)
        return fail(moved.error());
    if (*moved == 0)
        return fail(Error::Kind::LeaseLost, standing.id.toString());
    return to;
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/claim.h"

#include "domain/finding.h"
#include "publishing/consequences.h"
#include "storage/noterepository.h"
#include "storage/postrepository.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kLease = 60s; // renewed every third of it while the work goes on

} // namespace

Claim::Claim(const Clock &clock, const DueSending &due, const QString &owner)
    : m_clock(&clock),
      m_due(due), m_lease{owner, newUuid().toString(QUuid::Id128), clock.now().addMSecs(kLease.count())}
{
}

Lease Claim::leaseFrom(const QDateTime &now) const
{
    Lease lease = m_lease;
    lease.until = now.addMSecs(kLease.count());
    return lease;
}

Outcome Claim::take(Database &database, const Step &take) const
{
    if (m_isTaken)
        return {};
    const QDateTime now = m_clock->now();
    const auto isOurs = take(database, leaseFrom(now), now);
    if (!isOurs)
        return fail(isOurs.error());
    if (!*isOurs)
        return fail(Error::Kind::LeaseLost, u"claimed by another publisher, or changed"_s);
    return PostRepository(database).deriveStatus(m_due.postId, now);
}

Outcome Claim::open(Database &database, const Step &open, const Attempt &attempt) const
{
    // The one before was answered, else there would be no other: with fresh tokens, or after a look at the media.
    const QDateTime now = m_clock->now();
    if (const Outcome before = m_attempts.finish(database, {}, now); !before)
        return before;
    const auto isOurs = open(database, leaseFrom(now), now);
    if (!isOurs)
        return fail(isOurs.error());
    if (!*isOurs)
        return fail(Error::Kind::LeaseLost, u"not ours to send before \"%1\""_s.arg(attempt.step));
    const Sending &ours = m_due.sending;
    if (!m_isTaken && ours.part == 1) { // a delivery is as its part 1 is
        const Outcome told = PostRepository(database).setUnderWay(m_due.postId, ours.deliveryId, now);
        if (!told)
            return told;
    }
    return SendingRepository(database).insertAttempt(attempt);
}

Result<Sending::State> Claim::settle(Database &database, const Step &take, const Ending &ending) const
{
    if (const Outcome taken = this->take(database, take); !taken)
        return fail(taken.error());
    SendingRepository repository(database);
    const auto state = repository.moveOn(standing(), ending.event, ending.change, ending.proof);
    if (!state)
        return state;
    const QDateTime now = m_clock->now();
    if (const Outcome attempt = m_attempts.finish(database, ending.error, now); !attempt)
        return fail(attempt.error());
    if (!ending.finding.isEmpty()) {
        const Outcome told = repository.insertAttempt(Finding::entry(m_due.sending.id, ending.finding, now));
        if (!told)
            return fail(told.error());
    }
    if (const Outcome noted = NoteRepository(database).insert(m_due.sending.id, ending.notes); !noted)
        return fail(noted.error());
    Sending settled = ending.change;
    settled.state = *state;
    const Outcome followed = applyConsequences(database, m_due, settled, ending.error, now);
    return followed ? state : fail(followed.error());
}

// The row as our own writes left it.
Sending Claim::standing() const
{
    Sending standing = m_due.sending;
    if (standing.state == Sending::State::Waiting)
        standing.state = Sending::State::Sending;
    standing.leaseToken = m_lease.token;
    if (m_attempts.hasOpened())
        standing.sentAt = m_lease.until; // set; when exactly is nobody's matter here
    return standing;
}

Outcome Claim::save(Database &database, const Sealed &memory, const Attempt &attempt) const
{
    SendingRepository repository(database);
    if (const auto saved = repository.saveContext(attempt.sendingId, m_lease.token, memory); !saved)
        return fail(saved.error());
    return repository.insertAttempt(attempt);
}

Outcome Claim::renew(Database &database) const
{
    const QDateTime now = m_clock->now();
    const auto isOurs = SendingRepository(database).renewLease(m_due.sending.id, leaseFrom(now), now);
    return isOurs ? Outcome() : fail(isOurs.error());
}

} // namespace Postrider

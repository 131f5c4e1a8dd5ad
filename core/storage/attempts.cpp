// SPDX-License-Identifier: GPL-3.0-or-later
// The attempt journal: SendingRepository's second half.
#include "storage/query.h"
#include "storage/sendingrepository.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

Attempt readAttempt(Row &row)
{
    Attempt a;
    row >> a.id >> a.sendingId >> a.number >> a.step >> a.isIrrevocable >> a.payloadHash >> a.idempotencyKey
        >> a.startedAt >> a.finishedAt >> a.outcome >> a.httpStatus >> a.words;
    return a;
}

} // namespace

Outcome SendingRepository::insertAttempt(const Attempt &a)
{
    return execute(m_db, "attempt_insert"_L1, a.id, a.sendingId, a.number, a.sendingId, a.step, a.isIrrevocable,
                   a.payloadHash, a.idempotencyKey, a.startedAt, a.finishedAt, a.outcome, a.httpStatus, a.words);
}

Outcome SendingRepository::finishAttempt(AttemptId id, Attempt::Outcome outcome, int httpStatus, const QString &words,
                                         const QDateTime &now)
{
    return changeOne(m_db, "attempt_finish"_L1, outcome, httpStatus, words, now, id);
}

Outcome SendingRepository::withdrawAttempt(AttemptId id)
{
    return changeOne(m_db, "attempt_withdraw"_L1, id);
}

Result<QList<Attempt>> SendingRepository::attempts(SendingId id)
{
    return fetch(m_db, "attempt_of_sending"_L1, readAttempt, id);
}

Outcome SendingRepository::abandonOpenAttempts(SendingId id, const QDateTime &now)
{
    return execute(m_db, "attempt_abandon_open"_L1, Attempt::Outcome::Abandoned, now, id);
}

} // namespace Postrider

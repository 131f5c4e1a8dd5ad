// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/attemptlog.h"

#include "storage/sendingrepository.h"

namespace Postrider {

namespace {

constexpr int kNext = 0; // of its sending's numbers

Attempt::Outcome outcomeOf(const std::optional<Error> &error)
{
    if (!error)
        return Attempt::Outcome::Done;
    return error->kind == Error::Kind::UnknownOutcome ? Attempt::Outcome::Lost : Attempt::Outcome::Refused;
}

} // namespace

QString wordsOf(const Error &error)
{
    return error.words.isEmpty() ? error.detail : error.words;
}

Attempt AttemptLog::beginning(const Sending &sending, const StepStart &start, const QDateTime &now)
{
    Attempt attempt;
    attempt.id = AttemptId::create();
    attempt.sendingId = sending.id;
    attempt.number = kNext;
    attempt.step = start.step;
    attempt.isIrrevocable = true;
    attempt.payloadHash = start.payloadHash;
    attempt.idempotencyKey = sending.idempotencyKey;
    attempt.startedAt = now;
    return attempt;
}

Attempt AttemptLog::ended(SendingId sending, const StepEnd &end, const QDateTime &now)
{
    Attempt attempt;
    attempt.id = AttemptId::create();
    attempt.sendingId = sending;
    attempt.number = kNext;
    attempt.step = end.step;
    attempt.startedAt = end.startedAt;
    attempt.finishedAt = now;
    attempt.outcome = outcomeOf(end.error);
    attempt.httpStatus = end.httpStatus;
    attempt.words = end.error ? wordsOf(*end.error) : QString();
    return attempt;
}

void AttemptLog::answered(const StepEnd &end)
{
    if (m_open)
        m_open->end = end;
}

std::optional<NotOut> AttemptLog::refusal() const
{
    return m_open && m_open->end ? m_open->end->notOut : std::nullopt;
}

Outcome AttemptLog::finish(Database &database, const std::optional<Error> &whole, const QDateTime &now) const
{
    if (!m_open)
        return {};
    const std::optional<StepEnd> &end = m_open->end;
    const std::optional<Error> &why = end ? end->error : whole;
    SendingRepository repository(database);
    if (why && Net::isNoNetwork(*why) && refusal())
        return repository.withdrawAttempt(m_open->id);
    return repository.finishAttempt(m_open->id, outcomeOf(why), end ? end->httpStatus : 0,
                                    why ? wordsOf(*why) : QString(), now);
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/sendingtask.h"

#include "base/enumword.h"
#include "base/ifalive.h"
#include "base/logging.h"
#include "exchange/accounts.h"
#include "publishing/consequences.h"
#include "publishing/journal.h"
#include "secrets/vault.h"
#include "storage/database.h"
#include "storage/integrationrepository.h"
#include "storage/postrepository.h"

#include <QJsonDocument>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kLease = 60s; // renewed every third of it while the work goes on

Attempt::Outcome attemptOutcome(const std::optional<Error> &error)
{
    if (!error)
        return Attempt::Outcome::Done;
    return error->kind == Error::Kind::UnknownOutcome ? Attempt::Outcome::Lost : Attempt::Outcome::Refused;
}

QString wordsOf(const Error &error)
{
    return error.words.isEmpty() ? error.detail : error.words;
}

} // namespace

SendingTask::SendingTask(Workbench &bench, const DueSending &due, QObject *parent)
    : QObject(parent), m_bench(bench), m_due(due), m_lease{bench.leaseOwner, newUuid().toString(QUuid::Id128),
                                                           bench.clock.now().addMSecs(kLease.count())}
{
}

SendingTask::~SendingTask() = default;

Outcome SendingTask::ensureClaimed(Database &database)
{
    if (m_isClaimed)
        return {};
    const QDateTime now = m_bench.clock.now();
    m_lease.until = now.addMSecs(kLease.count());
    const auto isOurs = SendingRepository(database).claim(m_due.sending.id, m_due.sending.state, m_lease, now);
    if (!isOurs)
        return fail(isOurs.error());
    if (!*isOurs)
        return fail(Error::Kind::LeaseLost, u"claimed by another publisher"_s);
    return PostRepository(database).deriveStatus(m_due.postId, now);
}

QFuture<Outcome> SendingTask::claim()
{
    return m_bench.journal.write([this](Database &database) { return ensureClaimed(database); })
        .then(QtFuture::Launch::Sync, ifAlive(this, [this](const Outcome &outcome) {
                  m_isClaimed = m_isClaimed || outcome.has_value();
                  return outcome;
              }));
}

QFuture<Outcome> SendingTask::opening(const StepStart &start, const Context &context)
{
    m_memory = context.memory;
    Attempt attempt;
    attempt.id = AttemptId::create();
    attempt.sendingId = m_due.sending.id;
    attempt.step = start.step;
    attempt.isIrrevocable = true;
    attempt.payloadHash = start.payloadHash;
    attempt.idempotencyKey = m_due.sending.idempotencyKey;
    attempt.startedAt = m_bench.clock.now();
    return m_bench.journal
        .write([this, start, attempt](Database &database) { return writeOpening(database, start, attempt); })
        .then(QtFuture::Launch::Sync, ifAlive(this, [this, attempt](const Outcome &outcome) {
                  if (outcome) {
                      m_isClaimed = true;
                      m_openAttempt = attempt.id;
                  }
                  return outcome;
              }));
}

// Claim, lease check, what is needed to resume, and the attempt: one commit, before the first byte.
Outcome SendingTask::writeOpening(Database &database, const StepStart &start, const Attempt &attempt)
{
    SendingRepository repository(database);
    if (const Outcome claimed = ensureClaimed(database); !claimed)
        return claimed;
    // The one before was answered, else there would be no other: with fresh tokens, or after a look at the media.
    if (const Outcome before = finishAttempts(database, m_lastError); !before)
        return before;
    // A repetition under the same key keeps the moment of the first request: the key's lifetime counts from there.
    const bool isRepetition = m_due.sending.state == Sending::State::Unconfirmed;
    const QDateTime now = m_bench.clock.now();
    const auto isOurs = isRepetition ? repository.renewLease(m_due.sending.id, m_lease, now)
                                     : repository.markSent(m_due.sending.id, m_lease.token, now);
    if (!isOurs)
        return fail(isOurs.error());
    if (!*isOurs)
        return fail(Error::Kind::LeaseLost, u"the lease ran out before \"%1\""_s.arg(start.step));
    const Sealed sealed = sealedMemory();
    if (const auto saved = repository.saveContext(m_due.sending.id, m_lease.token, sealed); !saved)
        return fail(saved.error());
    return repository.insertAttempt(attempt);
}

Sealed SendingTask::sealedMemory() const
{
    return m_bench.vault.seal(Secret(QJsonDocument(m_memory).toJson(QJsonDocument::Compact)),
                              contextPlace(m_due.sending.id.toString()));
}

void SendingTask::ended(const StepEnd &end, const Context &context)
{
    m_lastStatus = end.httpStatus;
    m_lastError = end.error;
    // A poll that goes round and learns nothing is written once; the end of an irrevocable step goes with the settlement.
    const bool isSamePoll = !end.error && end.step == m_savedStep && context.memory == m_memory;
    m_memory = context.memory;
    if (end.effect == Effect::Irrevocable || isSamePoll)
        return;
    m_savedStep = end.step;

    Attempt attempt;
    attempt.id = AttemptId::create();
    attempt.sendingId = m_due.sending.id;
    attempt.step = end.step;
    attempt.startedAt = end.startedAt;
    attempt.finishedAt = m_bench.clock.now();
    attempt.outcome = attemptOutcome(end.error);
    attempt.httpStatus = end.httpStatus;
    attempt.words = end.error ? wordsOf(*end.error) : QString();
    const Sealed sealed = sealedMemory();
    m_bench.journal.write([attempt, sealed, token = m_lease.token](Database &database) -> Outcome {
        SendingRepository repository(database);
        if (const auto saved = repository.saveContext(attempt.sendingId, token, sealed); !saved)
            return fail(saved.error());
        return repository.insertAttempt(attempt);
    });
}

void SendingTask::budgetSeen(const Platform::Budget &budget)
{
    if (budget.left > 0)
        return;
    m_bench.journal.write([id = m_due.integrationId, until = budget.until](Database &database) {
        return IntegrationRepository(database).setQuietUntil(id, until);
    });
}

QJsonObject SendingTask::memory() const
{
    const auto opened = m_bench.vault.open(m_due.sending.context, contextPlace(m_due.sending.id.toString()));
    if (!opened)
        qCWarning(lcPublishing, "What a sending remembered can't be opened; it starts over");
    return opened ? QJsonDocument::fromJson(opened->reveal()).object() : QJsonObject();
}

void SendingTask::renewLease()
{
    if (!m_isClaimed)
        return;
    m_bench.journal.write([this](Database &database) -> Outcome {
        const QDateTime now = m_bench.clock.now();
        m_lease.until = now.addMSecs(kLease.count());
        const auto isOurs = SendingRepository(database).renewLease(m_due.sending.id, m_lease, now);
        return isOurs ? Outcome() : fail(isOurs.error());
    });
}

void SendingTask::settle(SendingEvent event, const Change &change, const std::optional<Error> &error)
{
    Sending changed = m_due.sending;
    changed.hold = Sending::Hold::None;
    changed.error = error ? enumWord(error->kind) : QString();
    changed.errorWords = error ? wordsOf(*error) : QString();
    if (!m_memory.isEmpty())
        changed.context = sealedMemory();
    change(changed);

    auto reached = std::make_shared<Sending::State>(changed.state);
    m_bench.journal
        .write([this, event, changed, error, reached](Database &database) {
            return writeSettlement(database, event, changed, error, reached.get());
        })
        .then(QtFuture::Launch::Sync, ifAlive(this, [this, error, reached](const Outcome &outcome) {
                  if (!outcome) {
                      // The row keeps its open attempt and its lease: whoever takes it next reconciles it.
                      qCWarning(lcPublishing, "A sending could not be settled: %s", qPrintable(outcome.error().detail));
                      return leave(outcome.error());
                  }
                  Q_EMIT settled(m_due.sending.id, m_due.postId, *reached);
                  if (error && error->kind == Error::Kind::Auth)
                      Q_EMIT accountNeedsPerson(m_due.integrationId);
                  Q_EMIT finished(this);
              }));
}

Outcome SendingTask::writeSettlement(Database &database, SendingEvent event, Sending change,
                                     const std::optional<Error> &error, Sending::State *reached)
{
    SendingRepository repository(database);
    if (const Outcome claimed = ensureClaimed(database); !claimed)
        return claimed;
    const auto stored = repository.byId(change.id);
    if (!stored)
        return fail(stored.error());
    change.sentAt = stored->sentAt; // written when the request was opened
    const auto state = repository.move(change.id, event, change, m_lease.token);
    if (!state)
        return fail(state.error());
    *reached = *state;
    if (const Outcome attempts = finishAttempts(database, error); !attempts)
        return attempts;
    change.state = *state;
    return applyConsequences(database, m_due, change, error, m_bench.clock.now());
}

Outcome SendingTask::finishAttempts(Database &database, const std::optional<Error> &error)
{
    if (m_openAttempt.isNull())
        return {};
    return SendingRepository(database).finishAttempt(m_openAttempt, attemptOutcome(error), m_lastStatus,
                                                     error ? wordsOf(*error) : QString(), m_bench.clock.now());
}

void SendingTask::leave(const Error &error)
{
    if (error.kind != Error::Kind::LeaseLost)
        m_storeError = error;
    Q_EMIT finished(this);
}

} // namespace Postrider

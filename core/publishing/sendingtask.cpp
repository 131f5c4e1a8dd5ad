// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/sendingtask.h"

#include "base/enumword.h"
#include "base/ifalive.h"
#include "base/logging.h"
#include "domain/finding.h"
#include "exchange/accounts.h"
#include "publishing/consequences.h"
#include "publishing/journal.h"
#include "secrets/vault.h"
#include "storage/database.h"
#include "storage/integrationrepository.h"
#include "storage/noterepository.h"
#include "storage/postrepository.h"

#include <QJsonDocument>
#include <QTimer>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kLease = 60s; // renewed every third of it while the work goes on
constexpr qint64 kWorthTelling = 1'000'000;       // bytes
constexpr std::chrono::milliseconds kProgressEvery = 500ms;
constexpr auto kWriteAgain = 2s; // while the store refuses

} // namespace

bool isStoreTrouble(Error::Kind kind)
{
    return kind == Error::Kind::StoreBusy || kind == Error::Kind::DiskFull || kind == Error::Kind::StoreReadOnly
        || kind == Error::Kind::StoreGone || kind == Error::Kind::StoreFailed;
}

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
    SendingRepository repository(database);
    const auto isOurs = take(repository, now);
    if (!isOurs)
        return fail(isOurs.error());
    if (!*isOurs)
        return fail(Error::Kind::LeaseLost, u"claimed by another publisher, or changed"_s);
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
    const Attempt attempt = AttemptLog::beginning(m_due.sending, start, m_bench.clock.now());
    return m_bench.journal
        .write([this, attempt, memory = sealedMemory()](Database &database) {
            return writeOpening(database, memory, attempt);
        })
        .then(QtFuture::Launch::Sync, ifAlive(this, [this, attempt](const Outcome &outcome) {
                  if (outcome) {
                      m_isClaimed = true;
                      m_attempts.opened(attempt.id);
                      Q_EMIT opened(m_due.sending.id, m_due.integrationId);
                  }
                  return outcome;
              }));
}

// Claim, lease check, what is needed to resume, and the attempt: one commit, before the first byte.
Outcome SendingTask::writeOpening(Database &database, const Sealed &memory, const Attempt &attempt)
{
    // The one before was answered, else there would be no other: with fresh tokens, or after a look at the media.
    const QDateTime now = m_bench.clock.now();
    if (const Outcome before = m_attempts.finish(database, {}, now); !before)
        return before;
    if (!m_isClaimed)
        m_lease.until = now.addMSecs(kLease.count());
    SendingRepository repository(database);
    const auto isOurs = open(repository, memory, now);
    if (!isOurs)
        return fail(isOurs.error());
    if (!*isOurs)
        return fail(Error::Kind::LeaseLost, u"not ours to send before \"%1\""_s.arg(attempt.step));
    const Sending &ours = m_due.sending;
    if (!m_isClaimed && ours.part == 1) { // a delivery is as its part 1 is
        const Outcome told = PostRepository(database).setUnderWay(m_due.postId, ours.deliveryId, now);
        if (!told)
            return told;
    }
    return repository.insertAttempt(attempt);
}

Result<bool> SendingTask::isAnothers(const QString &platformPostId) const
{
    const auto owner = SendingRepository(m_bench.database).byPlatformPostId(integrationId(), platformPostId);
    return owner ? Result<bool>(*owner && **owner != sendingId()) : fail(owner.error());
}

Sealed SendingTask::sealedMemory() const
{
    return m_bench.vault.seal(Secret(QJsonDocument(m_memory).toJson(QJsonDocument::Compact)),
                              contextPlace(m_due.sending.id.toString()));
}

void SendingTask::ended(const StepEnd &end, const Context &context)
{
    // A poll that goes round and learns nothing is written once; the end of an
    // irrevocable step goes with the settlement.
    const bool isSamePoll = !end.error && end.step == m_savedStep && context.memory == m_memory;
    m_memory = context.memory;
    if (end.effect == Effect::Irrevocable)
        m_attempts.answered(end);
    // Without a network it was no attempt.
    const bool wasTried = !end.error || !Net::isNoNetwork(*end.error);
    if (end.effect == Effect::Irrevocable || isSamePoll || !wasTried)
        return;
    m_savedStep = end.step;
    const Attempt attempt = AttemptLog::ended(m_due.sending.id, end, m_bench.clock.now());
    m_bench.journal.write([attempt, memory = sealedMemory(), token = m_lease.token](Database &database) -> Outcome {
        SendingRepository repository(database);
        if (const auto saved = repository.saveContext(attempt.sendingId, token, memory); !saved)
            return fail(saved.error());
        return repository.insertAttempt(attempt);
    });
}

void SendingTask::budgetSeen(const Platform::Budget &budget)
{
    if (budget.left > 0)
        return;
    m_isBudgetSpent = true;
    m_bench.journal.write([id = m_due.integrationId, until = budget.until](Database &database) {
        return IntegrationRepository(database).setQuietUntil(id, until);
    });
}

void SendingTask::progressed(qint64 sent, qint64 total)
{
    if (total >= kWorthTelling)
        tell(SendingProgress::Step::Upload, sent, total);
}

void SendingTask::tell(SendingProgress::Step step, qint64 done, qint64 total)
{
    const bool isSoon = m_sinceProgress.isValid() && !m_sinceProgress.hasExpired(kProgressEvery.count());
    if (isSoon && done < total)
        return;
    m_sinceProgress.start();
    Q_EMIT advanced({m_due.sending.id, m_due.postId, step, done, total});
}

QJsonObject SendingTask::memory() const
{
    if (!m_memory.isEmpty())
        return m_memory; // with fresh tokens it goes on where it was
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

void SendingTask::settle(SendingEvent event, const Change &change, const std::optional<Error> &error,
                         const std::optional<NotOut> &proof)
{
    Ending ending{event, m_due.sending, error, proof};
    if (!proof)
        ending.proof = m_attempts.refusal();
    ending.change.hold = Sending::Hold::None;
    ending.change.error = error ? enumWord(error->kind) : QString();
    ending.change.errorWords = error ? wordsOf(*error) : QString();
    if (!m_memory.isEmpty())
        ending.change.context = sealedMemory();
    change(ending.change);
    write(ending);
    if (event == SendingEvent::Publish && !m_isBudgetSpent)
        Q_EMIT isOut(this);
}

void SendingTask::write(const Ending &ending)
{
    auto reached = std::make_shared<Sending::State>(ending.change.state);
    m_bench.journal
        .write([this, ending, reached](Database &database) { return writeEnding(database, ending, reached.get()); })
        .then(QtFuture::Launch::Sync, ifAlive(this, [this, ending, reached](const Outcome &outcome) {
                  wasWritten(ending, outcome, *reached);
              }));
}

void SendingTask::wasWritten(const Ending &ending, const Outcome &outcome, Sending::State reached)
{
    if (!outcome && isStoreTrouble(outcome.error().kind) && hasOpened()) {
        // What the network answered is worth more than anything that could be read back later.
        Q_EMIT storeRefused(outcome.error());
        QTimer::singleShot(kWriteAgain, this, [this, ending] { write(ending); });
        return;
    }
    if (!outcome) {
        // The row keeps its open attempt and its lease: whoever takes it next reconciles it.
        qCWarning(lcPublishing, "A sending could not be settled: %s", qPrintable(outcome.error().detail));
        return leave(outcome.error());
    }
    Q_EMIT settled(m_due.sending.id, m_due.postId, reached);
    if (ending.error && ending.error->kind == Error::Kind::Auth)
        Q_EMIT accountNeedsPerson(m_due.integrationId);
    Q_EMIT finished(this);
}

Outcome SendingTask::writeEnding(Database &database, const Ending &ending, Sending::State *reached)
{
    if (const Outcome claimed = ensureClaimed(database); !claimed)
        return claimed;
    const auto state = SendingRepository(database).moveOn(standing(), ending.event, ending.change, ending.proof);
    if (!state)
        return fail(state.error());
    *reached = *state;
    const QDateTime now = m_bench.clock.now();
    if (const Outcome attempt = m_attempts.finish(database, ending.error, now); !attempt)
        return attempt;
    if (!m_finding.isEmpty()) {
        const Attempt finding = Finding::entry(m_due.sending.id, m_finding, now);
        if (const Outcome told = SendingRepository(database).insertAttempt(finding); !told)
            return told;
    }
    if (const Outcome noted = NoteRepository(database).insert(m_due.sending.id, m_notes); !noted)
        return noted;
    Sending settled = ending.change;
    settled.state = *state;
    return applyConsequences(database, m_due, settled, ending.error, now);
}

// The row as our own writes left it.
Sending SendingTask::standing() const
{
    Sending standing = m_due.sending;
    if (standing.state == Sending::State::Waiting)
        standing.state = Sending::State::Sending;
    standing.leaseToken = m_lease.token;
    if (hasOpened())
        standing.sentAt = m_lease.until; // set; when exactly is nobody's matter here
    return standing;
}

void SendingTask::leave(const Error &error)
{
    if (error.kind != Error::Kind::LeaseLost)
        m_storeError = error;
    Q_EMIT finished(this);
}

void SendingTask::waitForNetwork(SendingEvent back)
{
    m_waitsForNetwork = true;
    if (!m_isClaimed) {
        Q_EMIT finished(this);
        return;
    }
    settle(back, [this](Sending &change) {
        change.error = m_due.sending.error;
        change.errorWords = m_due.sending.errorWords;
    });
}

} // namespace Postrider

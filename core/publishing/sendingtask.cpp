// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/sendingtask.h"

#include "base/enumword.h"
#include "base/ifalive.h"
#include "base/logging.h"
#include "exchange/accounts.h"
#include "publishing/journal.h"
#include "secrets/vault.h"
#include "storage/integrationrepository.h"

#include <QJsonDocument>
#include <QTimer>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kWorthTelling = 1'000'000; // bytes
constexpr std::chrono::milliseconds kProgressEvery = 500ms;
constexpr auto kWriteAgain = 2s; // while the store refuses

} // namespace

bool isStoreTrouble(Error::Kind kind)
{
    return kind == Error::Kind::StoreBusy || kind == Error::Kind::DiskFull || kind == Error::Kind::StoreReadOnly
        || kind == Error::Kind::StoreGone || kind == Error::Kind::StoreFailed;
}

SendingTask::SendingTask(Workbench &bench, const DueSending &due, QObject *parent)
    : QObject(parent), m_bench(bench), m_claim(bench.clock, due, bench.leaseOwner)
{
}

SendingTask::~SendingTask() = default;

QFuture<Outcome> SendingTask::claim()
{
    return m_bench.journal
        .write([claim = m_claim, take = taking()](Database &database) { return claim.take(database, take); })
        .then(QtFuture::Launch::Sync, ifAlive(this, [this](const Outcome &outcome) {
                  if (outcome)
                      m_claim.wasTaken();
                  return outcome;
              }));
}

// The claim too, if there is none yet: one commit, before the first byte.
QFuture<Outcome> SendingTask::opening(const StepStart &start, const Context &context)
{
    m_memory = context.memory;
    const Attempt attempt = AttemptLog::beginning(sending(), start, m_bench.clock.now());
    return m_bench.journal
        .write([claim = m_claim, open = openingWith(sealedMemory()), attempt](Database &database) {
            return claim.open(database, open, attempt);
        })
        .then(QtFuture::Launch::Sync, ifAlive(this, [this, id = attempt.id](const Outcome &outcome) {
                  if (outcome) {
                      m_claim.wasTaken();
                      m_claim.attempts().opened(id);
                      Q_EMIT opened(sendingId(), integrationId());
                  }
                  return outcome;
              }));
}

Result<bool> SendingTask::isAnothers(const QString &platformPostId) const
{
    const auto owner = SendingRepository(m_bench.database).byPlatformPostId(integrationId(), platformPostId);
    return owner ? Result<bool>(*owner && **owner != sendingId()) : fail(owner.error());
}

Sealed SendingTask::sealedMemory() const
{
    return m_bench.vault.seal(Secret(QJsonDocument(m_memory).toJson(QJsonDocument::Compact)),
                              contextPlace(sendingId().toString()));
}

void SendingTask::ended(const StepEnd &end, const Context &context)
{
    // A poll that goes round and learns nothing is written once; the end of an
    // irrevocable step goes with the settlement.
    const bool isSamePoll = !end.error && end.step == m_savedStep && context.memory == m_memory;
    m_memory = context.memory;
    if (end.effect == Effect::Irrevocable)
        m_claim.attempts().answered(end);
    // Without a network it was no attempt.
    const bool wasTried = !end.error || !Net::isNoNetwork(*end.error);
    if (end.effect == Effect::Irrevocable || isSamePoll || !wasTried)
        return;
    m_savedStep = end.step;
    m_bench.journal.write([claim = m_claim, memory = sealedMemory(),
                           attempt = AttemptLog::ended(sendingId(), end, m_bench.clock.now())](Database &database) {
        return claim.save(database, memory, attempt);
    });
}

void SendingTask::budgetSeen(const Platform::Budget &budget)
{
    if (budget.left > 0)
        return;
    m_isBudgetSpent = true;
    m_bench.journal.write([id = integrationId(), until = budget.until](Database &database) {
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
    Q_EMIT advanced({sendingId(), due().postId, step, done, total});
}

QJsonObject SendingTask::memory() const
{
    if (!m_memory.isEmpty())
        return m_memory; // with fresh tokens it goes on where it was
    const auto opened = m_bench.vault.open(sending().context, contextPlace(sendingId().toString()));
    if (!opened)
        qCWarning(lcPublishing, "What a sending remembered can't be opened; it starts over");
    return opened ? QJsonDocument::fromJson(opened->reveal()).object() : QJsonObject();
}

void SendingTask::renewLease()
{
    if (isClaimed())
        m_bench.journal.write([claim = m_claim](Database &database) { return claim.renew(database); });
}

void SendingTask::settle(SendingEvent event, const Change &change, const std::optional<Error> &error,
                         const std::optional<NotOut> &proof)
{
    Claim::Ending ending{event, sending(), error, proof ? proof : m_claim.attempts().refusal(), m_notes, m_finding};
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

void SendingTask::write(const Claim::Ending &ending)
{
    auto reached = std::make_shared<Sending::State>(ending.change.state);
    m_bench.journal
        .write([claim = m_claim, take = taking(), ending, reached](Database &database) -> Outcome {
            const auto state = claim.settle(database, take, ending);
            return state ? (*reached = *state, Outcome()) : fail(state.error());
        })
        .then(QtFuture::Launch::Sync, ifAlive(this, [this, ending, reached](const Outcome &outcome) {
                  wasWritten(ending, outcome, *reached);
              }));
}

void SendingTask::wasWritten(const Claim::Ending &ending, const Outcome &outcome, Sending::State reached)
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
    Q_EMIT settled(sendingId(), due().postId, reached);
    if (ending.error && ending.error->kind == Error::Kind::Auth)
        Q_EMIT accountNeedsPerson(integrationId());
    Q_EMIT finished(this);
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
    if (!isClaimed()) {
        Q_EMIT finished(this);
        return;
    }
    settle(back, [this](Sending &change) {
        change.error = sending().error;
        change.errorWords = sending().errorWords;
    });
}

} // namespace Postrider

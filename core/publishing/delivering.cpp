// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/delivering.h"

#include "base/ifalive.h"
#include "exchange/accesstokens.h"
#include "platforms/registry.h"
#include "publishing/allowance.h"
#include "publishing/catchup.h"
#include "publishing/handover.h"
#include "publishing/proofreading.h"
#include "storage/database.h"

#include <QFutureWatcher>
#include <QRandomGenerator>
#include <QTimer>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kLookAtConversion = 500ms;

// The first rule that the post breaks, as the error that a platform would have answered.
std::optional<Error> brokenRule(const Platform &platform, const Material &material)
{
    const auto problems = platform.validate(material.outgoing, material.account);
    for (const Problem &problem : problems) {
        if (problem.severity == Problem::Severity::Error)
            return Error{Error::Kind::Content, u"%1 (%2)"_s.arg(problem.rule, problem.where), {}, {}};
    }
    return std::nullopt;
}

} // namespace

Delivering::Delivering(Workbench &bench, const DueSending &due, const Unsent &unsent, QObject *parent)
    : SendingTask(bench, due, parent), m_unsent(unsent)
{
    m_stop.start();
}

void Delivering::stop()
{
    if (!isClaimed() || hasOpened())
        return;
    m_isStopped = true;
    m_stop.future().cancel();
}

Claim::Step Delivering::taking() const
{
    return paying([unsent = m_unsent, revision = due().postRevision](Database &database, const Lease &lease,
                                                                     const QDateTime &now) {
        return SendingRepository(database).claim(unsent, revision, lease, now);
    });
}

Claim::Step Delivering::openingWith(const Sealed &memory) const
{
    const Claim::Step open = isClaimed() ? openingClaimed(memory) : claimingWith(memory);
    if (!isLateTurn(sending()) || hasOpened())
        return open;
    return [open, account = integrationId(), planned = sending().notBefore](Database &database, const Lease &lease,
                                                                            const QDateTime &now) {
        const Outcome shifted = planned < now ? SendingRepository(database).shiftLate(account, planned, now)
                                              : Outcome();
        return shifted ? open(database, lease, now) : fail(shifted.error());
    };
}

Claim::Step Delivering::openingClaimed(const Sealed &memory) const
{
    using Before = SendingRepository::RequestBefore;
    const Before before = hasOpened() ? Before::Answered : Before::None;
    return [id = sendingId(), before, memory](Database &database, const Lease &lease, const QDateTime &now) {
        return SendingRepository(database).open(id, lease.token, before, memory, now);
    };
}

Claim::Step Delivering::claimingWith(const Sealed &memory) const
{
    return paying([unsent = m_unsent, revision = due().postRevision, memory](Database &database, const Lease &lease,
                                                                             const QDateTime &now) {
        return SendingRepository(database).claimAndOpen(unsent, revision, lease, memory, now);
    });
}

Claim::Step Delivering::paying(const Claim::Step &claim) const
{
    if (!m_use)
        return claim;
    return [claim, platform = m_platform->id(), use = *m_use](Database &database, const Lease &lease,
                                                              const QDateTime &now) {
        const auto isOurs = claim(database, lease, now);
        if (!isOurs || !*isOurs)
            return isOurs;
        const Outcome used = QuotaRepository(database).insert(platform, use, now);
        return used ? isOurs : fail(used.error());
    };
}

std::optional<Error> Delivering::gatherAll(QList<Conversion> *missing)
{
    const auto material = gather(bench().database, sending());
    if (!material)
        return material.error();
    m_material = *material;
    m_platform = bench().registry.find(m_material.integration.platform);
    if (!m_platform)
        return Error{Error::Kind::InvalidInput, u"this version does not speak that network"_s, {}, {}};
    m_handOver = handOverMoment(sending(), m_material.outgoing.settings, *m_platform, m_material.account,
                                bench().clock.now());
    const MediaRules rules = m_platform->mediaRules(m_material.outgoing, m_material.account);
    *missing = useConverted(bench().database.folder(), m_material.outgoing.media, rules);
    return missing->isEmpty() ? brokenRule(*m_platform, m_material) : std::nullopt;
}

void Delivering::getReady()
{
    QList<Conversion> missing;
    if (gatherAll(&missing) || !missing.isEmpty() || isTooEarly())
        return;
    const auto credentials = bench().tokens.credentials(m_material.integration);
    if (credentials.isFinished() && credentials.resultCount() > 0 && credentials.result())
        m_credentials = *credentials.result();
}

void Delivering::start()
{
    if (m_credentials)
        return waitsForAllowance() ? void() : run(*m_credentials);
    QList<Conversion> missing;
    if (const auto error = gatherAll(&missing))
        return failed(*error);
    if (isTooEarly())
        return waitForItsMoment();
    if (waitsForAllowance())
        return;
    if (missing.isEmpty())
        prepare();
    else
        convert(missing);
}

// What nobody had made ready in time. The post may change meanwhile: everything is read again, and the
// claim is for the revision that was due.
void Delivering::convert(const QList<Conversion> &missing)
{
    auto *watcher = new QFutureWatcher<Outcome>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        const Outcome outcome = watcher->result();
        if (outcome)
            start();
        else
            failed(outcome.error());
    });
    // The pool may outlive us: it writes what we look at.
    const auto thousandths = std::make_shared<std::atomic_int>(0);
    auto *look = new QTimer(watcher);
    connect(look, &QTimer::timeout, this,
            [this, thousandths] { tell(SendingProgress::Step::Convert, *thousandths, 1000); });
    look->start(kLookAtConversion);
    const Watch watch{[thousandths](double done) { *thousandths = int(done * 1000); }, m_conversion.asked()};
    watcher->setFuture(convertAll(bench().database.folder(), missing, watch));
}

void Delivering::prepare()
{
    bench()
        .tokens.credentials(m_material.integration)
        .then(QtFuture::Launch::Sync, ifAlive(this, [this](const Result<Net::Credentials> &credentials) {
                  if (credentials)
                      run(*credentials);
                  else
                      failed(credentials.error());
              }));
}

bool Delivering::isTooEarly() const
{
    const bool isWanted = m_material.outgoing.settings[kHandOverSetting].toBool();
    return isWanted && !m_handOver && sending().part == 1 && sending().dueAt > bench().clock.now();
}

void Delivering::waitForItsMoment()
{
    settle(SendingEvent::Retry, [](Sending &change) { change.notBefore = change.dueAt; });
}

bool Delivering::waitsForAllowance()
{
    const QDateTime now = bench().clock.now();
    const auto use = useOf(*m_platform, m_material.outgoing, m_material.account, now);
    if (!use)
        return false;
    const auto lack = lackOfAllowance(bench().database, *m_platform, *use, now);
    if (!lack) {
        failed(lack.error());
    } else if (*lack) {
        const QDateTime until = now.addMSecs((*lack)->retryAfter->count());
        settle(
            SendingEvent::Retry, [until](Sending &change) { change.notBefore = until; }, **lack);
    }
    return !lack || *lack;
}

Recipe Delivering::recipe() const
{
    return m_handOver ? m_platform->handOver(m_material.outgoing, *m_handOver, m_material.account)
                      : m_platform->publish(m_material.outgoing, m_material.account);
}

void Delivering::run(const Net::Credentials &credentials)
{
    m_use = useOf(*m_platform, m_material.outgoing, m_material.account, bench().clock.now());
    Runner::Run run{m_platform, recipe(), credentials, {}, this, m_stop.future()};
    run.context.memory = memory();
    (m_handOver ? HandOverNote::of(*m_handOver, m_material.outgoing) : HandOverNote()).writeTo(run.context.memory);
    const bool opensAtOnce = !run.recipe.isEmpty() && run.recipe.first().effect == Effect::Irrevocable;
    const auto go = [this, run] {
        bench().runner.run(run).then(QtFuture::Launch::Sync,
                                     ifAlive(this, [this](const Result<Context> &result) { answered(result); }));
    };
    // A recipe that opens with its irrevocable step is claimed in that step's own commit.
    if (opensAtOnce)
        return go();
    claim().then(QtFuture::Launch::Sync, ifAlive(this, [this, go](const Outcome &outcome) {
                     if (outcome)
                         go();
                     else
                         failed(outcome.error());
                 }));
}

void Delivering::answered(const Result<Context> &result)
{
    if (!result) {
        const bool isWorthRenewing = result.error().kind == Error::Kind::Auth && !m_hasRenewed;
        return isWorthRenewing ? renewTokens(result.error()) : failed(result.error());
    }
    if (!result->published)
        return failed({Error::Kind::UnknownOutcome, u"the answer names no post"_s, {}, {}});
    setNotes(proofread(*result->published, m_material.outgoing, *m_platform));
    if (m_handOver)
        return wasHandedOver(*result->published);
    settle(SendingEvent::Publish, [this, published = *result->published](Sending &change) {
        change.platformPostId = published.id;
        change.permalink = published.permalink;
        change.publishedAt = bench().clock.now();
    });
}

void Delivering::wasHandedOver(const RemotePost &held)
{
    settle(SendingEvent::HandOver, [held](Sending &change) {
        change.platformPostId = held.id;
        change.permalink = held.permalink;
        change.notBefore = change.dueAt;
        change.readBacks = 0;
    });
}

void Delivering::renewTokens(const Error &refusal)
{
    m_hasRenewed = true;
    bench()
        .tokens.credentials(m_material.integration.id, AccessTokens::Freshness::Renewed)
        .then(QtFuture::Launch::Sync, ifAlive(this, [this, refusal](const Result<Net::Credentials> &credentials) {
                  if (credentials)
                      return run(*credentials);
                  // The platform's refusal of the post says more than "there is nothing to refresh".
                  failed(credentials.error().kind == Error::Kind::Auth ? refusal : credentials.error());
              }));
}

void Delivering::failed(const Error &error)
{
    if (error.kind == Error::Kind::LeaseLost)
        return leave(error);
    if (m_isStopped && error.kind == Error::Kind::Cancelled && !mayBeOut())
        return stopped();
    // Whatever came after a request that nobody refused: it may be out.
    Error known = error;
    if (mayBeOut())
        known.kind = Error::Kind::UnknownOutcome;
    else if (isStoreTrouble(error.kind)) // costs no try: nothing was sent
        return leave(error);
    else if (Net::isNoNetwork(error))
        return waitForNetwork(SendingEvent::Retry);
    Settlement settlement = settlementOf(sending(), known, bench().rules, bench().clock.now(),
                                         QRandomGenerator::global()->generateDouble());
    // What the platform's own scheduler could not be told goes out from here at its moment.
    const bool isPassing = known.kind != Error::Kind::Content && known.kind != Error::Kind::InvalidInput;
    if (m_handOver && settlement.event == SendingEvent::Refuse && isPassing) {
        settlement.event = SendingEvent::Retry;
        settlement.notBefore = *m_handOver;
    }
    settle(
        settlement.event,
        [settlement](Sending &change) {
            change.hold = settlement.hold;
            change.notBefore = settlement.notBefore;
            change.tries = settlement.tries;
        },
        known);
}

// It waits for a person's word; what was uploaded is kept for the next try.
void Delivering::stopped()
{
    settle(
        SendingEvent::Refuse, [](Sending &) {}, Error{Error::Kind::Cancelled, {}, {}, {}});
}

} // namespace Postrider

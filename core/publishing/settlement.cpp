// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/settlement.h"

#include "net/backoff.h"

namespace Postrider {

namespace {

QDateTime after(const QDateTime &now, std::chrono::milliseconds span)
{
    return now.addMSecs(span.count());
}

Settlement refused(const Sending &sending)
{
    return {SendingEvent::Refuse, Sending::Hold::None, {}, sending.tries};
}

Settlement laterOrNever(const Sending &sending, const Error &error, const RetryRules &rules, const QDateTime &now,
                        double random01)
{
    const int tries = sending.tries + 1;
    if (tries >= rules.maxTries)
        return {SendingEvent::Refuse, Sending::Hold::None, {}, tries};
    const auto pause = std::max(error.retryAfter.value_or(std::chrono::milliseconds(0)), Net::backOff(tries, random01));
    return {SendingEvent::Retry, Sending::Hold::None, after(now, pause), tries};
}

Settlement rateLimited(const Sending &sending, const Error &error, const RetryRules &rules, const QDateTime &now)
{
    const QDateTime next = after(now, error.retryAfter.value_or(rules.rateLimitPause));
    if (next > after(sending.dueAt, rules.rateLimitPatience))
        return refused(sending);
    return {SendingEvent::Retry, Sending::Hold::None, next, sending.tries};
}

} // namespace

Settlement settlementOf(const Sending &sending, const Error &error, const RetryRules &rules, const QDateTime &now,
                        double random01)
{
    using Kind = Error::Kind;
    switch (error.kind) {
    case Kind::UnknownOutcome:
        return {SendingEvent::LoseTrack, Sending::Hold::None,
                after(now, std::min(rules.firstReadBack, rules.settlingTime.value_or(rules.firstReadBack))),
                sending.tries};
    case Kind::Auth: return {SendingEvent::Hold, Sending::Hold::Reauth, {}, sending.tries};
    case Kind::RateLimit: return rateLimited(sending, error, rules, now);
    case Kind::Cancelled: // stopped by us before anything was sent
        return {SendingEvent::Retry, Sending::Hold::None, now, sending.tries};
    case Kind::Transient:
    case Kind::NotSent:
    case Kind::StoreBusy:
    case Kind::StoreFailed:
    case Kind::StoreReadOnly:
    case Kind::StoreGone:
    case Kind::DiskFull: return laterOrNever(sending, error, rules, now, random01);
    case Kind::Content:
    case Kind::InvalidInput:
    case Kind::NotFound:
    case Kind::NotAllowed:
    case Kind::Conflict:
    case Kind::PastTime:
    case Kind::NoPostingTime:
    case Kind::FileMissing:
    case Kind::FileUnreadable:
    case Kind::FileTooDemanding:
    case Kind::StoreDamaged:
    case Kind::StoreNewer:
    case Kind::KeychainMissing:
    case Kind::KeychainLocked:
    case Kind::WrongPassphrase:
    case Kind::PassphraseNeeded:
    case Kind::SealBroken:
    case Kind::WrongServer:
    case Kind::Unclassed:
    case Kind::Internal: return refused(sending);
    case Kind::Lost: // the runner turns it into Transient or UnknownOutcome; should one slip through, it is unknown
    case Kind::LeaseLost:
        return {SendingEvent::LoseTrack, Sending::Hold::None, after(now, rules.firstReadBack), sending.tries};
    }
    Q_UNREACHABLE();
}

Settlement readBackSettlement(const Sending &sending, const RetryRules &rules, std::chrono::milliseconds settlingTime,
                              const QDateTime &now)
{
    if (const auto proof = NotOut::byReads(sending, settlingTime, now))
        return {SendingEvent::ProveAbsent, Sending::Hold::None, now, sending.tries, proof};
    // The second read comes when its answer counts.
    const QDateTime settled = after(sending.sentAt, settlingTime);
    const QDateTime next = std::max(settled, after(now, std::min(rules.firstReadBack, settlingTime)));
    return {SendingEvent::LoseTrack, Sending::Hold::None, next, sending.tries};
}

} // namespace Postrider

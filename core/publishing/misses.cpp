// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/misses.h"

#include "base/enumword.h"
#include "base/error.h"
#include "publishing/consequences.h"
#include "storage/database.h"
#include "storage/postrepository.h"
#include "storage/sendingrepository.h"
#include "storage/settingrepository.h"
#include "storage/slotrepository.h"

#include <QHash>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

std::chrono::milliseconds wish(Database &database, const QString &name, std::chrono::milliseconds usual)
{
    const auto value = SettingRepository(database).value(name);
    return value && value->isDouble() ? std::chrono::milliseconds(value->toInteger()) : usual;
}

// One look at all that was missed.
class Misses final
{
public:
    Misses(Database &database, const LateRules &rules, const QDateTime &now)
        : m_db(database), m_rules(rules), m_now(now)
    {
    }

    Outcome decide(const MissedSending &missed)
    {
        const IntegrationId account = missed.due.integrationId;
        std::optional<QDateTime> slot;
        if (missed.catchUp.policy == CatchUp::Policy::NextSlot) {
            const auto next = nextSlot(account);
            if (!next)
                return fail(next.error());
            slot = *next;
        }
        switch (policyFor(missed.catchUp, missed.due.sending, slot.has_value(), m_now)) {
        case CatchUp::Policy::Publish: return publish(missed.due);
        case CatchUp::Policy::Ask: return ask(missed.due);
        case CatchUp::Policy::NextSlot: return moveTo(missed.due, *slot);
        case CatchUp::Policy::Skip: return skip(missed.due);
        }
        Q_UNREACHABLE();
    }

private:
    Outcome publish(const DueSending &due)
    {
        QDateTime &last = m_lastPlanned[due.integrationId];
        if (!last.isValid()) {
            const auto planned = SendingRepository(m_db).lastLate(due.integrationId, m_now, lateFrom());
            if (!planned)
                return fail(planned.error());
            last = *planned;
        }
        last = nextLate(last, m_rules, m_now);
        Sending change = due.sending;
        change.notBefore = last;
        return move(due, SendingEvent::Schedule, change);
    }

    Outcome ask(const DueSending &due)
    {
        Sending change = due.sending;
        change.hold = Sending::Hold::Missed;
        return move(due, SendingEvent::Hold, change);
    }

    Outcome skip(const DueSending &due)
    {
        Sending change = due.sending;
        change.error = enumWord(Error::Kind::PastTime);
        change.errorWords = u"its time was missed"_s;
        return move(due, SendingEvent::Skip, change);
    }

    // All parts keep together; a later one gets its own time when the one before it is out.
    Outcome moveTo(const DueSending &due, const QDateTime &slot)
    {
        SendingRepository sendings(m_db);
        const auto parts = sendings.ofDelivery(due.sending.deliveryId);
        if (!parts)
            return fail(parts.error());
        for (const Sending &part : *parts) {
            if (part.part == 1 || part.state != Sending::State::Waiting)
                continue;
            Sending change = part;
            change.dueAt = change.notBefore = slot;
            if (const auto moved = sendings.move(part.id, SendingEvent::Schedule, change); !moved)
                return fail(moved.error());
        }
        if (const Outcome placed = SlotRepository(m_db).place(due.sending.deliveryId, slot, true); !placed)
            return placed;
        Sending change = due.sending;
        change.dueAt = change.notBefore = slot;
        return move(due, SendingEvent::Schedule, change);
    }

    Outcome move(const DueSending &due, SendingEvent event, Sending change)
    {
        const auto state = SendingRepository(m_db).move(due.sending.id, event, change);
        if (!state)
            return fail(state.error());
        change.state = *state;
        return applyConsequences(m_db, due, change, {}, m_now);
    }

    // Nothing for an account without posting times.
    Result<std::optional<QDateTime>> nextSlot(IntegrationId account)
    {
        SlotRepository repository(m_db);
        const auto slots = repository.ofIntegration(account);
        if (!slots)
            return fail(slots.error());
        const auto taken = repository.taken(account, m_now);
        if (!taken)
            return fail(taken.error());
        return nextFreeSlot(*slots, *taken, m_now);
    }

    QDateTime lateFrom() const { return m_now.addMSecs(-m_rules.punctual.count()); }

    Database &m_db;
    LateRules m_rules;
    QDateTime m_now;
    QHash<IntegrationId, QDateTime> m_lastPlanned;
};

} // namespace

LateRules lateRules(Database &database)
{
    const LateRules usual;
    return {wish(database, u"publishing.lateAfterMs"_s, usual.punctual),
            wish(database, u"publishing.lateGapMs"_s, usual.gap)};
}

Result<int> sortOutMisses(Database &database, const LateRules &rules, const std::function<bool(IntegrationId)> &mayGo,
                          const QDateTime &now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    const auto missed = SendingRepository(database).missed(now.addMSecs(-rules.punctual.count()), now);
    if (!missed)
        return fail(missed.error());
    Misses misses(database, rules, now);
    int count = 0;
    for (const MissedSending &one : *missed) {
        if (!mayGo(one.due.integrationId) || !isMissed(one.due.sending, rules, now))
            continue;
        if (const Outcome decided = misses.decide(one); !decided)
            return fail(decided.error());
        ++count;
    }
    return transaction->commit().map([&] { return count; });
}

} // namespace Postrider

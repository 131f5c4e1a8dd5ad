// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/missservice.h"

#include "base/enumword.h"
#include "domain/firstline.h"
#include "publishing/misses.h"
#include "services/audit.h"
#include "services/grants.h"
#include "services/lookup.h"
#include "services/queueplaces.h"
#include "storage/database.h"
#include "storage/integrationrepository.h"
#include "storage/missrepository.h"
#include "storage/postrepository.h"
#include "storage/sendingrepository.h"
#include "storage/slotrepository.h"

#include <QHash>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = MissDecision::Kind;

QList<Miss> byPost(const QList<MissedDelivery> &deliveries)
{
    QList<Miss> misses;
    for (const MissedDelivery &delivery : deliveries) {
        auto miss = std::find_if(misses.begin(), misses.end(),
                                 [&delivery](const Miss &each) { return each.id == delivery.post; });
        if (miss == misses.end()) {
            const QString line = firstLine(delivery.content).toString().simplified();
            misses << Miss{delivery.post, delivery.dueAt, line, {}, {}};
            miss = std::prev(misses.end());
        }
        if (!miss->platforms.contains(delivery.platform))
            miss->platforms << delivery.platform;
        miss->accounts << delivery.username;
    }
    return misses;
}

// One person's word on some of them, inside its transaction.
class Deciding final
{
public:
    Deciding(Database &database, const MissDecision &decision, const QDateTime &now)
        : m_db(database), m_decision(decision), m_rules(lateRules(database)), m_now(now)
    {
    }

    Outcome decide(const MissedDelivery &missed)
    {
        if (m_decision.kind == Kind::Skip)
            return skip(missed);
        const auto at = timeFor(missed);
        if (!at)
            return fail(at.error());
        Sending change;
        if (const Outcome read = readSending(missed, change); !read)
            return read;
        change.dueAt = m_decision.kind == Kind::PostNow ? m_now : *at;
        change.notBefore = *at;
        change.hold = Sending::Hold::None;
        change.tries = 0;
        const auto moved = SendingRepository(m_db).move(missed.sending, SendingEvent::Release, change);
        if (!moved)
            return fail(moved.error());
        const bool hasOwnTime = m_decision.kind != Kind::PostNow;
        return hasOwnTime ? SlotRepository(m_db).place(missed.delivery, *at, m_decision.kind == Kind::NextSlot)
                          : Outcome();
    }

private:
    Result<QDateTime> timeFor(const MissedDelivery &missed)
    {
        switch (m_decision.kind) {
        case Kind::At: return m_decision.at;
        case Kind::NextSlot: {
            const auto account = IntegrationRepository(m_db).byId(missed.account);
            return account ? nextFreeFor(m_db, *account, m_now) : fail(account.error());
        }
        case Kind::PostNow:
        case Kind::Skip: break;
        }
        QDateTime &last = m_last[missed.account];
        last = nextLate(last, m_rules, m_now);
        return last;
    }

    Outcome readSending(const MissedDelivery &missed, Sending &sending)
    {
        const auto parts = SendingRepository(m_db).ofDelivery(missed.delivery);
        if (!parts)
            return fail(parts.error());
        for (const Sending &part : *parts) {
            if (part.id == missed.sending)
                sending = part;
        }
        return {};
    }

    // With what would have followed it.
    Outcome skip(const MissedDelivery &missed)
    {
        SendingRepository sendings(m_db);
        const auto parts = sendings.ofDelivery(missed.delivery);
        if (!parts)
            return fail(parts.error());
        for (Sending part : *parts) {
            if (part.state != Sending::State::Held && part.state != Sending::State::Waiting)
                continue;
            part.hold = Sending::Hold::None;
            if (part.part == 1)
                part.error = enumWord(Error::Kind::PastTime);
            if (const auto moved = sendings.move(part.id, SendingEvent::Skip, part); !moved)
                return fail(moved.error());
        }
        return {};
    }

    Database &m_db;
    MissDecision m_decision;
    LateRules m_rules;
    QDateTime m_now;
    QHash<IntegrationId, QDateTime> m_last; // the latest that was let go, so that they don't come all at once
};

Result<int> decideAll(Database &database, const Actor &actor, const QList<PostId> &posts, const MissDecision &decision,
                      const QDateTime &now)
{
    if (decision.kind == Kind::At && decision.at < now)
        return fail(Error::Kind::PastTime);
    const auto missed = MissRepository(database).held(seenBy(actor));
    if (!missed)
        return fail(missed.error());
    Deciding deciding(database, decision, now);
    QList<PostId> decided;
    for (const MissedDelivery &delivery : *missed) {
        if (!posts.contains(delivery.post))
            continue;
        if (const Outcome done = deciding.decide(delivery); !done)
            return fail(done.error());
        if (!decided.contains(delivery.post))
            decided << delivery.post;
    }
    for (const PostId post : std::as_const(decided)) {
        if (const Outcome derived = PostRepository(database).deriveStatus(post, now); !derived)
            return fail(derived.error());
        if (const Outcome noted = note(database, actor, u"post.missed"_s, post.toString(), now); !noted)
            return fail(noted.error());
    }
    return int(decided.size());
}

} // namespace

QFuture<Result<QList<Miss>>> MissService::list(Actor actor)
{
    return m_parts.store.run([actor](Database &database) -> Result<QList<Miss>> {
        const Outcome person = personsOnly(actor);
        return person ? MissRepository(database).held(seenBy(actor)).map(byPost) : fail(person.error());
    });
}

QFuture<Result<int>> MissService::decide(Actor actor, QList<PostId> posts, MissDecision decision)
{
    return m_parts.store.run([parts = m_parts, actor, posts, decision](Database &database) -> Result<int> {
        if (const Outcome person = personsOnly(actor); !person)
            return fail(person.error());
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return fail(transaction.error());
        const auto decided = decideAll(database, actor, posts, decision, parts.clock.now());
        if (!decided)
            return decided;
        if (const Outcome committed = transaction->commit(); !committed)
            return fail(committed.error());
        parts.storeChanged();
        return decided;
    });
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sendingrepository.h"

#include "storage/query.h"
#include "storage/sendingreading.h"

#include <QSet>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

Sending readSending(Row &row)
{
    Sending s;
    row >> s.id >> s.deliveryId >> s.part >> s.dueAt >> s.notBefore >> s.state >> s.hold >> s.leaseOwner >> s.leaseToken
        >> s.leaseUntil >> s.tries >> s.readBacks >> s.sentAt >> s.idempotencyKey >> s.platformPostId >> s.permalink
        >> s.error >> s.errorWords >> s.publishedAt >> s.context;
    return s;
}

DueSending readDue(Row &row)
{
    DueSending due;
    due.sending = readSending(row);
    row >> due.postId >> due.integrationId >> due.postRevision >> due.hasLaterParts;
    return due;
}

namespace {

MissedSending readMissed(Row &row)
{
    MissedSending missed;
    missed.due = readDue(row);
    row >> missed.catchUp.policy >> missed.catchUp.within;
    return missed;
}

} // namespace

Result<Sending> SendingRepository::byId(SendingId id)
{
    return fetchOne(m_db, "sending_by_id"_L1, readSending, id);
}

Result<QList<Sending>> SendingRepository::ofDelivery(DeliveryId id)
{
    return fetch(m_db, "sending_of_delivery"_L1, readSending, id);
}

Result<QList<Sending>> SendingRepository::ofPost(PostId id)
{
    return fetch(m_db, "sending_of_post"_L1, readSending, id);
}

Result<PostId> SendingRepository::postOf(SendingId id)
{
    return fetchOne(m_db, "sending_post_of"_L1, readOne<PostId>, id);
}

Result<QList<DueSending>> SendingRepository::due(const QDateTime &now, int limit)
{
    const auto firsts = fetch(m_db, "sending_due"_L1, readDue, now, now, now, now, now, now, now, now, now, now);
    if (!firsts)
        return firsts;
    QList<DueSending> due;
    QSet<IntegrationId> seen;
    for (const DueSending &first : *firsts) {
        if (due.size() == limit)
            break;
        if (seen.contains(first.integrationId))
            continue;
        seen.insert(first.integrationId);
        due << first;
    }
    return due;
}

Result<QDateTime> SendingRepository::nextWake(const QDateTime &now)
{
    return fetchOne(m_db, "sending_next_wake"_L1, readOne<QDateTime>, now, now, now, now, now, now, now, now, now);
}

Result<std::optional<DueSending>> SendingRepository::nextOf(IntegrationId integration, SendingId inHand,
                                                            const QDateTime &punctualFrom, const QDateTime &now)
{
    return fetchFirst(m_db, "sending_next_of"_L1, readDue, now, punctualFrom, now, integration, now, now, now, inHand);
}

Result<QList<DueSending>> SendingRepository::toHandOver(const QDateTime &now)
{
    return fetch(m_db, "sending_to_hand_over"_L1, readDue, now);
}

Result<QList<MissedSending>> SendingRepository::missed(const QDateTime &before, const QDateTime &now)
{
    return fetch(m_db, "sending_missed"_L1, readMissed, before, now, now, now);
}

Result<QDateTime> SendingRepository::lastLate(IntegrationId integration, const QDateTime &now,
                                              const QDateTime &lateFrom)
{
    return fetchOne(m_db, "sending_last_late"_L1, readOne<QDateTime>, integration, now, lateFrom);
}

Outcome SendingRepository::shiftLate(IntegrationId integration, const QDateTime &planned, const QDateTime &now)
{
    return execute(m_db, "sending_shift_late"_L1, planned.msecsTo(now), integration, planned);
}

Result<std::optional<SendingId>> SendingRepository::byPlatformPostId(IntegrationId integration,
                                                                     const QString &platformPostId)
{
    return fetchFirst(m_db, "sending_by_platform_post_id"_L1, readOne<SendingId>, integration, platformPostId);
}

Result<int> SendingRepository::releaseHeld(IntegrationId integration, Sending::Hold hold, const QDateTime &now)
{
    const auto to = nextState(Sending::State::Held, SendingEvent::Release);
    if (!to)
        return fail(to.error());
    auto together = Together::begin(m_db);
    if (!together)
        return fail(together.error());
    const auto count = change(m_db, "sending_release_held"_L1, *to, now, integration, Sending::State::Held, hold);
    if (!count)
        return count;
    const auto followed = execute(m_db, "delivery_follow_sendings"_L1, *to, Sending::State::Held, integration, *to);
    if (!followed)
        return fail(followed.error());
    return together->commit().map([&] { return *count; });
}

Result<int> SendingRepository::holdWaiting(IntegrationId integration, Sending::Hold hold, const QString &words,
                                           const QDateTime &)
{
    const auto to = nextState(Sending::State::Waiting, SendingEvent::Hold);
    if (!to)
        return fail(to.error());
    auto together = Together::begin(m_db);
    if (!together)
        return fail(together.error());
    const auto count = change(m_db, "sending_hold_waiting"_L1, *to, hold, words, integration, Sending::State::Waiting);
    if (!count)
        return count;
    const auto followed = execute(m_db, "delivery_follow_sendings"_L1, *to, Sending::State::Waiting, integration, *to);
    if (!followed)
        return fail(followed.error());
    return together->commit().map([&] { return *count; });
}

} // namespace Postrider

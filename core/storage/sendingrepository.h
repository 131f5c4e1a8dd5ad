// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/post.h"
#include "domain/sending.h"
#include "domain/sendingstate.h"

#include <QList>

#include <optional>

namespace Postrider {

class Database;

// A publisher's hold on a sending. A fresh token for each claim: a holder that
// slept past its lease has lost it for good.
struct Lease
{
    QString owner;
    QString token;
    QDateTime until;
};

// A sending that is ready, with what the worker needs to choose.
struct DueSending
{
    Sending sending;
    PostId postId;
    IntegrationId integrationId;
    int postRevision = 0; // as it was read
    bool hasLaterParts = true;
};

// One whose time went by, with its post's wish for that case.
struct MissedSending
{
    DueSending due;
    CatchUp catchUp;
};

// The queue. Every change of state goes through move(), which asks the one state machine (domain/sendingstate.h).
// Call in a Transaction together with PostRepository::deriveStatus.
class SendingRepository final
{
public:
    explicit SendingRepository(Database &database) : m_db(database) {}

    [[nodiscard]] Result<Sending> byId(SendingId id);
    [[nodiscard]] Result<QList<Sending>> ofDelivery(DeliveryId id); // by part
    [[nodiscard]] Result<QList<Sending>> ofPost(PostId id);
    [[nodiscard]] Result<PostId> postOf(SendingId id);

    // What may be worked on now, soonest first, at most one an integration: WAITING with notBefore reached, the part
    // before it published, its account connected, active and not quiet, its post not in the trash, nothing else of the
    // account under a running lease; UNCONFIRMED with notBefore reached; SENDING or HANDED_OVER with an expired lease
    // or reached time. A pause (PauseRepository) holds the WAITING ones back until its end.
    [[nodiscard]] Result<QList<DueSending>> due(const QDateTime &now, int limit);
    // The next moment at which due() may say more than now; null when nothing is to come.
    [[nodiscard]] Result<QDateTime> nextWake(const QDateTime &now);

    // What the account sends next once the one in the caller's hands is out: due by now and not before punctualFrom.
    [[nodiscard]] Result<std::optional<DueSending>> nextOf(IntegrationId integration, SendingId inHand,
                                                           const QDateTime &punctualFrom, const QDateTime &now);
    // WAITING first parts with a moment to come whose delivery asks for the
    // platform's own scheduler, untried; at most 100.
    [[nodiscard]] Result<QList<DueSending>> toHandOver(const QDateTime &now);
    // First parts that were to go out before that moment and that nothing holds back now, by
    // the time that was promised; at most 500.
    [[nodiscard]] Result<QList<MissedSending>> missed(const QDateTime &before, const QDateTime &now);
    // When the last of an account's untried ones is planned that were promised before
    // lateFrom and wait for a moment after now.
    [[nodiscard]] Result<QDateTime> lastLate(IntegrationId integration, const QDateTime &now,
                                             const QDateTime &lateFrom);

    // One of the account's late ones was planned for that moment and goes out now: those behind it keep their distance.
    [[nodiscard]] Outcome shiftLate(IntegrationId integration, const QDateTime &planned, const QDateTime &now);

    // WAITING becomes SENDING under a fresh lease. False when it is not free any more: somebody else has it
    // or something else of its account, it was put off, its account is paused, quiet or to be connected
    // again, or its post is not of that revision.
    [[nodiscard]] Result<bool> claim(const Unsent &sending, int postRevision, const Lease &lease, const QDateTime &now);
    // The same, and opens the first irrevocable request in one write.
    [[nodiscard]] Result<bool> claimAndOpen(const Unsent &sending, int postRevision, const Lease &lease,
                                            const Sealed &context, const QDateTime &now);
    // What the one before in the same claim came to.
    enum class RequestBefore { None, Answered };
    // Before an irrevocable request of a claimed one: marks the moment, keeps what a restart needs. False when the
    // lease is no longer ours or has run out, or a request of it is open.
    [[nodiscard]] Result<bool> open(SendingId id, const QString &leaseToken, RequestBefore before,
                                    const Sealed &context, const QDateTime &now);
    // Before a request is repeated under the key that it had. False when the lease is no longer ours or has run out.
    [[nodiscard]] Result<bool> repeat(const SameKey &sending, const Lease &lease, const Sealed &context,
                                      const QDateTime &now);
    // For finding out what became of an UNCONFIRMED, HANDED_OVER or abandoned SENDING one, which stays in its state.
    // False when it changed since it was read, or its lease runs.
    [[nodiscard]] Result<bool> claimToLook(const Sending &standing, const Lease &lease, const QDateTime &now);
    // False when the lease is no longer ours or has run out.
    [[nodiscard]] Result<bool> renewLease(SendingId id, const Lease &lease, const QDateTime &now);
    [[nodiscard]] Result<bool> saveContext(SendingId id, const QString &leaseToken, const Sealed &context);

    // Applies an event to the row and writes the other fields of change; frees the lease, and with a proof
    // that it is not out clears sentAt and readBacks. Conflict for an illegal event; LeaseLost when
    // leaseToken is given and is not the row's.
    [[nodiscard]] Result<Sending::State> move(SendingId id, SendingEvent event, Sending change,
                                              const QString &leaseToken = {}, const std::optional<NotOut> &proof = {});

    // The same for one in the caller's hands, as it stands there under his lease.
    [[nodiscard]] Result<Sending::State> moveOn(const Sending &standing, SendingEvent event, const Sending &change,
                                                const std::optional<NotOut> &proof);

    [[nodiscard]] Outcome insertAttempt(const Attempt &attempt);
    [[nodiscard]] Outcome finishAttempt(AttemptId id, Attempt::Outcome outcome, int httpStatus, const QString &words,
                                        const QDateTime &now);
    // One of which no byte left: it was none.
    [[nodiscard]] Outcome withdrawAttempt(AttemptId id);
    [[nodiscard]] Result<QList<Attempt>> attempts(SendingId id); // oldest first
    // Marks what a dead process left open.
    [[nodiscard]] Outcome abandonOpenAttempts(SendingId id, const QDateTime &now);
    // The sending that this remote post settled already, if any: a remote id settles one sending.
    [[nodiscard]] Result<std::optional<SendingId>> byPlatformPostId(IntegrationId integration,
                                                                    const QString &platformPostId);

    // Who holds running leases, and the end of those of one that is known to be gone.
    [[nodiscard]] Result<QStringList> leaseOwners(const QDateTime &now);
    [[nodiscard]] Outcome expireLeases(const QString &owner, const QDateTime &now);

    // WAITING, HELD, SENDING and UNCONFIRMED ones that were promised by that moment, soonest first.
    [[nodiscard]] Result<QList<DueSending>> openUntil(const QDateTime &moment);

    // An account is back: its UNCONFIRMED ones that waited for it are looked at again. How many.
    [[nodiscard]] Result<int> wakeUnconfirmed(IntegrationId integration, const QDateTime &now);

    // All of an account's held for that reason go back to WAITING, or all its waiting ones are held. How many.
    [[nodiscard]] Result<int> releaseHeld(IntegrationId integration, Sending::Hold hold, const QDateTime &now);
    [[nodiscard]] Result<int> holdWaiting(IntegrationId integration, Sending::Hold hold, const QString &words,
                                          const QDateTime &now);

private:
    Database &m_db;
};

} // namespace Postrider

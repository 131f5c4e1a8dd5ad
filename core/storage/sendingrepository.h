// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/sending.h"
#include "domain/sendingstate.h"

#include <QList>

#include <optional>

namespace Postrider {

class Database;

// A publisher's hold on a sending. A fresh token for each claim: a holder that slept past its lease has lost it for good.
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

    // What may be worked on now, soonest first, at most one an integration: WAITING with notBefore reached, the part before it
    // published, its account connected, active and not quiet, its post not in the trash, nothing else of the account under a
    // running lease; UNCONFIRMED with notBefore reached; SENDING or HANDED_OVER with an expired lease or reached time.
    // isPaused holds the WAITING ones back.
    [[nodiscard]] Result<QList<DueSending>> due(const QDateTime &now, bool isPaused, int limit);
    // The next moment at which due() may say more than now; null when nothing is to come.
    [[nodiscard]] Result<QDateTime> nextWake(const QDateTime &now, bool isPaused);

    // True when the row was free (or its lease had run out) and still in that state. Sets the lease; WAITING becomes SENDING,
    // the other states stay what they are.
    [[nodiscard]] Result<bool> claim(SendingId id, Sending::State from, const Lease &lease, const QDateTime &now);
    // False when the lease is no longer ours or has run out.
    [[nodiscard]] Result<bool> renewLease(SendingId id, const Lease &lease, const QDateTime &now);
    [[nodiscard]] Result<bool> saveContext(SendingId id, const QString &leaseToken, const Sealed &context);
    // Before an irrevocable request: marks the moment. False when the lease is no longer ours or has run out.
    [[nodiscard]] Result<bool> markSent(SendingId id, const QString &leaseToken, const QDateTime &now);

    // Applies an event to the row and writes the other fields of change; frees the lease. Conflict for an illegal event;
    // LeaseLost when leaseToken is given and is not the row's.
    [[nodiscard]] Result<Sending::State> move(SendingId id, SendingEvent event, Sending change,
                                              const QString &leaseToken = {});

    [[nodiscard]] Outcome insertAttempt(const Attempt &attempt);
    [[nodiscard]] Outcome finishAttempt(AttemptId id, Attempt::Outcome outcome, int httpStatus, const QString &words,
                                        const QDateTime &now);
    [[nodiscard]] Result<QList<Attempt>> attempts(SendingId id); // oldest first
    // Whether a irrevocable attempt was begun and never finished: the process died with its outcome unknown.
    [[nodiscard]] Result<bool> hasOpenIrrevocable(SendingId id);
    // Marks what a dead process left open.
    [[nodiscard]] Outcome abandonOpenAttempts(SendingId id, const QDateTime &now);
    // The sending that this remote post settled already, if any: a remote id settles one sending.
    [[nodiscard]] Result<std::optional<SendingId>> byPlatformPostId(IntegrationId integration,
                                                                    const QString &platformPostId);

    // Who holds leases, and the end of those of one that is known to be gone.
    [[nodiscard]] Result<QStringList> leaseOwners();
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/secret.h"

#include <QDateTime>
#include <QJsonObject>
#include <QObject>

#include <optional>

namespace Postrider {

// Where one delivery or sending stands.
struct Sending
{
    Q_GADGET
public:
    enum class State {
        Draft,
        Waiting,    // for its time, or for its next try
        Held,       // for a person; hold says why
        Sending,    // claimed by a publisher whose lease runs
        HandedOver, // the platform's own scheduler holds it
        Published,
        Failed,
        Unconfirmed, // perhaps out: being reconciled, or waiting for the person's word
        Skipped,
    };
    Q_ENUM(State)
    enum class Hold { None, Approval, Reauth, Pause, Missed };
    Q_ENUM(Hold)

    // One delivery's one part; what the queue claims.
    SendingId id;
    DeliveryId deliveryId;
    int part = 1;
    QDateTime dueAt;     // what was promised
    QDateTime notBefore; // when to act next: dueAt, a back-off, or the time of the next read-back
    State state = State::Draft;
    Hold hold = Hold::None;
    QString leaseOwner; // the publisher that holds it, empty when free
    QString leaseToken; // fresh for each claim
    QDateTime leaseUntil;
    int tries = 0;          // failed tries of the present round
    int readBacks = 0;      // reads that did not find it, since sentAt
    QDateTime sentAt;       // when the last irrevocable request was opened; null before
    QString idempotencyKey; // the same over all tries
    QString platformPostId;
    QString permalink;
    QString error;      // an Error::Kind's word
    QString errorWords; // the platform's own words, or the detail
    QDateTime publishedAt;
    Sealed context; // what the recipe remembers between steps

    friend bool operator==(const Sending &, const Sending &) = default;
};

// A post on one account. Its state is that of its part 1: a failed comment never marks the published root as failed.
struct Delivery
{
    DeliveryId id;
    PostId postId;
    IntegrationId integrationId;
    std::optional<QString> contentOverride;
    QJsonObject settings;
    QDateTime scheduledFor; // its own time; null: the post's
    bool isQueued = false;  // its own time is a posting time that the queue chose, and may choose anew
    Sending::State state = Sending::State::Draft;

    friend bool operator==(const Delivery &, const Delivery &) = default;
};

// One step tried once. Append-only; finishedAt is null while it is under way, and stays so if the process died.
struct Attempt
{
    Q_GADGET
public:
    enum class Outcome { Open, Done, Refused, Lost, Abandoned };
    Q_ENUM(Outcome)

    AttemptId id;
    SendingId sendingId;
    int number = 1;
    QString step;
    bool isIrrevocable = false;
    QByteArray payloadHash; // SHA-256 of the request with credentials left out
    QString idempotencyKey;
    QDateTime startedAt;
    QDateTime finishedAt;
    Outcome outcome = Outcome::Open;
    int httpStatus = 0;
    QString words;

    friend bool operator==(const Attempt &, const Attempt &) = default;
};

} // namespace Postrider

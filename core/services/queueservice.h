// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/pause.h"
#include "domain/platformid.h"
#include "domain/sending.h"
#include "services/parts.h"

#include <QFuture>

namespace Postrider {

// What the publisher still has before it, as of some moment.
struct Outlook
{
    int toCome = 0;      // will be worked on by itself until then
    int underWay = 0;    // of those, in a publisher's hands now
    int needsPerson = 0; // held, or unknown with nothing left to try, or tried again only later
};

// The queue as a status line and a tray show it.
struct QueueState
{
    struct Next
    {
        PostId post;
        QDateTime dueAt; // UTC
        QString text;    // the first line, at most 80 characters
        QList<PlatformId> platforms;
    };

    bool isPaused = false; // everything
    QDateTime pausedUntil; // null: until somebody resumes
    int underWay = 0;      // posts
    // Posts that failed in the last 7 days and were not looked at since (lookedAt()), are unconfirmed, or held for a
    // yes or for a new time; and accounts to reconnect, each with all that waits for it.
    int needsPerson = 0;
    QList<Next> next; // at most five posts, soonest first
};

// The queue as a whole.
class QueueService final
{
public:
    explicit QueueService(ServiceParts parts) : m_parts(std::move(parts)) {}

    QFuture<Result<Outlook>> outlook(QDateTime until);
    // What is paused, of what the actor may see.
    QFuture<Result<QList<Pause>>> pauses(Actor actor);
    // Pause names the scope and perhaps its end; it survives restarts. Everything: ADMIN only. One label: all posts
    // with it when an ADMIN asks, else the actor's own. NotAllowed, NotFound, InvalidInput, PastTime.
    QFuture<Result<Pause>> pause(Actor actor, Pause pause);
    QFuture<Outcome> resume(Actor actor, Pause pause); // NotFound when that is not paused
    QFuture<Result<bool>> isPaused();                  // everything
    // Of what the actor may see.
    QFuture<Result<QueueState>> state(Actor actor);
    // How many posts go out by themselves until then, everybody's: what waits when the program ends now.
    // Without what is paused beyond its time.
    QFuture<Result<int>> postsDue(QDateTime until);
    // The person saw how that post went: its failures count no longer in needsPerson, until it fails anew.
    QFuture<Outcome> lookedAt(Actor actor, PostId post);

private:
    ServiceParts m_parts;
};

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/postversion.h"
#include "services/parts.h"

#include "base/result.h"
#include "domain/post.h"

#include <QHash>

namespace Postrider {

class Database;

// What comes of a person's write on a post that waits for approval.
enum class Consent {
    NotAsked, // it goes on waiting
    Given,    // the person saw all of it and sent it off
};

// The one place that decides what an assistant's write may set free. Every write on a post goes through it, whoever
// makes it and whatever its verb did: before() looks at the post as it was, after() holds what has to wait, refuses
// times that the key may not have, and remembers who asked for what. Inside the write's transaction.
//
// Of a post whose approval is pending nothing can be claimed by a publisher
// (post_is_allowed.sql), whatever its sendings say.
class Gate final
{
public:
    // No id: a post that is new.
    [[nodiscard]] static Result<Gate> before(Database &database, const Actor &actor, PostId id = {});

    // Answers the post as it stands.
    [[nodiscard]] Result<Post> after(PostId id, const QDateTime &now, Consent consent = Consent::NotAsked);

private:
    Gate(Database &database, const Actor &actor) : m_db(&database), m_actor(actor) {}

    Outcome afterAsker(const Post &post, const QDateTime &now);
    Outcome afterPerson(const Post &post, const QDateTime &now, Consent consent);
    Outcome ask(const Post &post, bool isScheduledThere, const QDateTime &now);
    Outcome keepWhatWasSeen(const Post &post);

    Database *m_db;
    Actor m_actor;
    std::optional<Post> m_post;
    std::optional<PostVersion> m_version;
    QHash<SendingId, QDateTime> m_due;
};

// Whether what that actor schedules for these accounts waits for a person.
[[nodiscard]] Result<bool> mustWait(Database &database, const Actor &actor, const QList<IntegrationId> &accounts);

// HELD for approval becomes WAITING. What was asked for at once goes now, what waits for
// its account goes on waiting for that.
[[nodiscard]] Outcome releaseApproved(Database &database, PostId id, const QDateTime &askedAt, const QDateTime &now);

} // namespace Postrider

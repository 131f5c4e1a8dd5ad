// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/integration.h"
#include "domain/postversion.h"
#include "services/parts.h"

#include <QFuture>
#include <QJsonObject>

namespace Postrider {

// A post that waits for a person's yes.
struct Awaiting
{
    Post post; // with its revision: approve() takes it
    QList<Integration> accounts;
    QString asker;         // the key's name, or "command line"
    QString client;        // the assistant's program, as it called itself; may be empty
    QDateTime askedAt;     // UTC
    bool isForNow = false; // it was to go out at once: it does when it is approved
    bool isLate = false;   // its time has passed meanwhile: approved, it goes by its rule for being late
    // What the asker changed, against what a person wrote or approved last; against
    // nothing for what no person saw before.
    bool isNew = true;
    QList<VersionChange> changes;
};

// How a post that an assistant asked for was decided.
struct Decision
{
    Post::Approval approval = Post::Approval::None;
    QString words;       // with a rejection; may be empty
    QDateTime decidedAt; // null while it waits
};

QJsonObject toJson(const Awaiting &awaiting);
QJsonObject toJson(const Decision &decision);

// Posts that assistants (and, where AssistantRules says so, the command line) may not send by themselves. Only people
// decide: NotAllowed for keys, and for the command line while it has to wait itself.
class ApprovalService final
{
public:
    explicit ApprovalService(ServiceParts parts) : m_parts(std::move(parts)) {}

    // Of what the actor may see, the soonest first; at most 500.
    QFuture<Result<QList<Awaiting>>> list(Actor actor);
    QFuture<Result<Awaiting>> show(Actor actor, PostId id); // NotFound when it does not wait
    // revision: of the post that the person saw; 0: whatever it is. Conflict when
    // it was changed since, or does not wait.
    QFuture<Result<Post>> approve(Actor actor, PostId id, int revision);
    // Back to a draft; words, which may be empty, are for the asker.
    QFuture<Result<Post>> reject(Actor actor, PostId id, QString words);
    // For the asker too, posts:read. NotFound for a post that nobody asked approval for.
    QFuture<Result<Decision>> decision(Actor actor, PostId id);

private:
    ServiceParts m_parts;
};

} // namespace Postrider

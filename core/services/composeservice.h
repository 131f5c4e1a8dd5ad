// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/composition.h"
#include "domain/integration.h"
#include "services/parts.h"

namespace Postrider {

// A stored post, opened for writing.
struct OpenedPost
{
    Composition composition;
    QList<Media> media; // every file that the composition names
    Post post;
};

// The composer's verbs. A working copy keeps every keystroke; a draft is what closing
// makes of it; scheduling checks everything.
class ComposeService final
{
public:
    explicit ComposeService(ServiceParts parts) : m_parts(std::move(parts)) {}

    // Keeps a composer's state. Cheap; the last one wins, so none may follow the call that stores the post.
    QFuture<Outcome> keep(Actor actor, WorkingCopy copy);
    // What was left open, the latest first: what to reopen after a crash.
    QFuture<Result<QList<WorkingCopy>>> kept(Actor actor);
    QFuture<Outcome> discard(Actor actor, WorkingCopyId id);

    // Whatever became of it, so that it can be read and written anew; Conflict when it is in the trash.
    QFuture<Result<OpenedPost>> open(Actor actor, PostId id);

    // Stores as a draft, without holding it against any network's rules; the working copy goes in the same transaction.
    // A composer that stays open goes on with the answer's id and revision: the same new copy stored twice is a
    // Conflict. Of a scheduled post: an edit that keeps its time when it can be sent, else InvalidInput. Conflict when
    // the stored post has another revision than the copy began from, or a part is under way or out.
    QFuture<Result<Post>> saveDraft(Actor actor, WorkingCopy copy);

    // Everything is checked: rights, time, files, settings, each network's rules. The first thing that is wrong is
    // the answer, and nothing is changed; findings() tells all of them. Queue: the next free posting time of each
    // account; NoPostingTime where one has none.
    enum class Timing { AtWallTime, Now, Queue };
    // grace: how long a post that goes out now waits before its first byte, so that PostService::cancel can
    // take it back to a draft; 30 s at most.
    QFuture<Result<Post>> schedule(Actor actor, WorkingCopy copy, Timing timing, std::chrono::seconds grace = {});

    // All that is wrong or worth a word (nothing yet for an empty one), including the same text within days and two
    // posts on one account within an hour (warnings).
    QFuture<Result<QList<Finding>>> findings(Actor actor, WorkingCopy copy, Timing timing);

private:
    ServiceParts m_parts;
};

} // namespace Postrider

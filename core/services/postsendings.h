// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/post.h"
#include "domain/sendingstate.h"

#include <functional>

namespace Postrider {

class Database;
class Registry;

// What the changes to a stored post have in common; inside their transaction.

// Derives the post's status from its sendings: the post as it stands.
[[nodiscard]] Result<Post> derived(Database &database, PostId id, const QDateTime &now);
// Applies one event to every sending in one of those states, changed; the others stay. How many.
[[nodiscard]] Result<int> applyToAll(Database &database, PostId id, SendingEvent event,
                                     const QList<Sending::State> &states, const std::function<void(Sending &)> &change);
// The same for those that a network's own scheduler holds: the publisher looks at them at once and tells the network.
// One without a time is taken back. How many.
[[nodiscard]] Result<int> tellScheduler(
    Database &database, PostId id, const QDateTime &now,
    const std::function<void(Sending &)> &change = [](Sending &) {});
[[nodiscard]] Result<bool> hasAny(Database &database, PostId id, const QList<Sending::State> &states);
// Conflict once a part is under way or out.
[[nodiscard]] Outcome refuseStarted(Database &database, PostId id);
// The networks' rules for a stored post as it would be sent.
[[nodiscard]] Outcome checkStored(Database &database, const Registry &registry, const Post &post);

} // namespace Postrider

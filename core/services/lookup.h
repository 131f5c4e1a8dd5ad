// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/integration.h"
#include "domain/post.h"
#include "services/parts.h"
#include "storage/postrepository.h"

namespace Postrider {

class Database;

// What an actor may know of, by its id: the one place for these rights and for the sentence where there is
// nothing of the kind. NotFound for what is another's, and for an assistant what it has no business with;
// NotAllowed for a key without posts:read.

[[nodiscard]] Result<Post> postFor(Database &database, const Actor &actor, PostId id); // in the trash or not
// NotFound for those that were removed too.
[[nodiscard]] Result<Integration> accountFor(Database &database, const Actor &actor, IntegrationId id);

// For changing it, without asking for posts:read. Conflict while it is in the trash.
[[nodiscard]] Result<Post> writablePostFor(Database &database, const Actor &actor, PostId id);
[[nodiscard]] Result<Post> writableOrTrashedPostFor(Database &database, const Actor &actor, PostId id);
// For writing posts to it.
[[nodiscard]] Result<Integration> targetFor(Database &database, const Actor &actor, IntegrationId id);

// The filter with what the actor may see. NotAllowed for a key without posts:read.
[[nodiscard]] Result<PostFilter> visible(const Actor &actor, PostFilter filter);
// Whose posts the actor sees, for repositories that ask so: a null id stands for
// everybody's. Keys see less still (mayUse).
UserId seenBy(const Actor &actor);

} // namespace Postrider

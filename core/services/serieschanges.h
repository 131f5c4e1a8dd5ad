// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/series.h"
#include "services/postservice.h"

namespace Postrider {

// What can be done to posts that repeat, each inside the caller's transaction; rights are checked before. The
// answer is the post as it stands afterwards. A change for several posts reaches those that still wait, and
// leaves alone what was changed by itself.

// The post becomes the first of a series with that rule and those exceptions; the start and the zone are the post's.
[[nodiscard]] Result<Post> startSeries(Database &database, PostId id, const Recurrence &wish, const QDateTime &now);
// The others of the scope become like this one: texts, files, labels, accounts and their settings.
[[nodiscard]] Result<Post> spreadPost(Database &database, const Post &post, SeriesScope scope, const QDateTime &now);
[[nodiscard]] Result<Post> editSeries(Database &database, const Registry &registry, const Post &post,
                                      const PostEdit &edit, SeriesScope scope, const QDateTime &now);
// All of the scope move as far as this one does.
[[nodiscard]] Result<Post> moveSeries(Database &database, const Registry &registry, const Post &post,
                                      const QDateTime &at, SeriesScope scope, const QDateTime &now);
// Another rule; those that wait take its times in their order, and those that it has no time for go for good.
[[nodiscard]] Result<Post> changeRule(Database &database, const Post &post, const Recurrence &wish, SeriesScope scope,
                                      const QDateTime &now);
// To the trash, and no further ones.
[[nodiscard]] Result<Post> trashSeries(Database &database, const Post &post, SeriesScope scope, const QDateTime &now);

// A post of a series goes to the trash alone, or comes back: the series has no other post at its time, or has it again.
// Nothing for a post that does not repeat.
[[nodiscard]] Outcome exceptFromSeries(Database &database, const Post &post, const QDateTime &now);
[[nodiscard]] Outcome backIntoSeries(Database &database, const Post &post, const QDateTime &now);

} // namespace Postrider

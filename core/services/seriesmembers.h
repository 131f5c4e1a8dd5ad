// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/series.h"

namespace Postrider {

class Database;

// The series that a post belongs to. Conflict when it does not repeat.
[[nodiscard]] Result<Series> seriesOf(Database &database, const Post &post);
// The series that a change of that scope is about. Following parts it: what begins with
// the post is a series of its own then.
[[nodiscard]] Result<Series> seriesFor(Database &database, const Post &post, SeriesScope scope, const QDateTime &now);

// Whether a change of the whole series reaches that post: it waits for its time and was not changed by itself.
bool isReached(const Post &post, const QDateTime &now);

// Gives a waiting post another time and its place in the series.
[[nodiscard]] Outcome moveMember(Database &database, const Post &post, SeriesId series, const Occurrence &to,
                                 const QByteArray &zone, const QDateTime &now);
// Gives it another text, files and accounts at the same time.
[[nodiscard]] Outcome rewriteMember(Database &database, Post post, const PostPattern &pattern, const QDateTime &now);
// All that a change reaches, and that post, go that far ahead or back with their places in the series. One
// that would be past then keeps its time.
[[nodiscard]] Outcome moveMembers(Database &database, const Series &series, PostId with, qint64 milliseconds,
                                  const QDateTime &now);
// Those that wait take these times in their order; one too many goes for good. The first of them, null when none waits.
[[nodiscard]] Result<PostId> dealOut(Database &database, const Series &series, const QList<Occurrence> &times,
                                     const QDateTime &now);
// What the post says and where it goes.
[[nodiscard]] Result<PostPattern> patternFor(Database &database, const Post &post);

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/series.h"

namespace Postrider {

class Database;

// Posts that repeat: their rules and patterns, and which posts came of them.
class SeriesRepository final
{
public:
    explicit SeriesRepository(Database &database) : m_db(database) {}

    [[nodiscard]] Outcome insert(const Series &series);
    [[nodiscard]] Outcome update(const Series &series); // also the rule that its posts show; NotFound
    [[nodiscard]] Result<Series> byId(SeriesId id);
    [[nodiscard]] Result<QList<Series>> open(); // of which posts may still be made

    [[nodiscard]] Result<QList<Post>> posts(SeriesId id); // by occurrence; those in the trash too
    // The wall times (bare()) that have a post.
    [[nodiscard]] Result<QSet<QDateTime>> made(SeriesId id);
    // Makes a post that occurrence of a series, or of none; counts no edit. Conflict
    // when another post is that one already.
    [[nodiscard]] Outcome join(PostId post, SeriesId series, const QDateTime &occurrence, bool hasOwnChanges);

private:
    Database &m_db;
};

} // namespace Postrider

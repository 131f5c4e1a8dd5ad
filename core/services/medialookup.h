// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/media.h"
#include "services/parts.h"

namespace Postrider {

class Database;

// The rows of files that a person names; NotFound for those that are another's.
[[nodiscard]] Result<QList<Media>> mediaFor(Database &database, const Actor &actor, const QList<MediaId> &ids);

// The same content with the same alt text of the same user is one row: found again, or inserted.
[[nodiscard]] Result<Media> findOrInsert(Database &database, Media media, const QDateTime &now);

} // namespace Postrider

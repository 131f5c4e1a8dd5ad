// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/userservice.h"

namespace Postrider {

class Database;

// Everything about a user's end in one transaction; what only they had in the media folder goes after it. The actor's
// right and the last ADMIN are checked by the caller. Store thread.
[[nodiscard]] Outcome removeUser(Database &database, const Actor &actor, UserId id, const Heritage &heritage,
                                 const QDateTime &now);

} // namespace Postrider

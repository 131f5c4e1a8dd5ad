// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "services/parts.h"

#include <optional>

namespace Postrider {

class Database;

// Leaves a row in the audit: who did what to which entity. Call in the transaction of the deed.
[[nodiscard]] Outcome note(Database &database, const std::optional<Actor> &actor, const QString &what,
                           const QString &subject, const QDateTime &now, const QJsonObject &after = {});

// The same for what changed nothing: such rows are gathered, and written together by AuditRepository::writeLate().
void noteLater(Database &database, const std::optional<Actor> &actor, const QString &what, const QString &subject,
               const QDateTime &now);

} // namespace Postrider

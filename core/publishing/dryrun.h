// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QDateTime>
#include <QString>

namespace Postrider {

class Database;
class Registry;

// The requests that publishing one sending would make, as text with secrets masked. What an answer would fill in (ids
// of uploads) is empty. Errors as gather() answers.
[[nodiscard]] Result<QString> dryRun(Database &database, const Registry &registry, SendingId id, const QDateTime &now);

} // namespace Postrider

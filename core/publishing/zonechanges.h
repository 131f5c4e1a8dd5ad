// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>

namespace Postrider {

class Database;

// What a zone's clocks do over some decades, as a fingerprint: another one means that the zone's rules are others now.
QByteArray fingerprintOf(const QByteArray &zone);

// When this computer's zone data was written; null where it is kept in another way.
QDateTime zoneDataWritten();
// From now on zones are read from this computer's data again, also those that the process has read before.
void forgetReadZones();

// Wall time and zone are the truth: where the zone data changed since the last call, posts that wait go to the instants
// that their wall times mean now, and queues to those of their posting times. Costs next to nothing where no zone
// changed. How many posts moved; each leaves a row in the audit. Its own transaction.
[[nodiscard]] Result<int> followZones(Database &database, const QDateTime &now);

} // namespace Postrider

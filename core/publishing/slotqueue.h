// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QDateTime>

namespace Postrider {

class Database;

// Moving what stands in an account's queue; inside the caller's transaction.

// The delivery and all its parts wait for that posting time now.
[[nodiscard]] Outcome putOnSlot(Database &database, DeliveryId delivery, const QDateTime &at);
// The post's own time becomes the earliest of its deliveries'.
[[nodiscard]] Outcome followDeliveries(Database &database, PostId id, const QDateTime &now);
// The account's posting times are others now, or at other instants: its queue goes to them in the same order. How many
// moved; without posting times none does.
[[nodiscard]] Result<int> placeAnew(Database &database, IntegrationId account, const QDateTime &now);

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/postlayout.h"

namespace Postrider {

class Database;
class Registry;

// Whether a network's own scheduler holds the post on some account.
[[nodiscard]] Result<bool> isHandedOver(Database &database, PostId post);

// Writes a plan over such a post. What is held keeps its rows, and the publisher brings the change to the network;
// accounts beside it come and go. Conflict, with what to do about it, where the plan leaves out an account that holds
// it, or has other parts there. Within the caller's transaction.
[[nodiscard]] Outcome writeOverHandedOver(Database &database, const Registry &registry, PostPlan plan,
                                          const QDateTime &now);

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/pause.h"
#include "services/parts.h"

namespace Postrider {

class Database;

// Pausing as the verbs of the queue and of accounts share it: rights, audit, one
// transaction each. Call in the store's thread.

// Those that run now and that the actor may know of.
[[nodiscard]] Result<QList<Pause>> pausesSeenBy(Database &database, const Actor &actor, const QDateTime &now);

// In place of one of the same posts. NotAllowed, NotFound, InvalidInput, and PastTime for an end that has passed. A
// label's pause is about all posts when an ADMIN asks, else about the actor's own. An assistant may pause, but not end
// or shorten what is paused: it is answered with the longer of the two.
[[nodiscard]] Result<Pause> beginPause(Database &database, const ServiceParts &parts, const Actor &actor, Pause pause);

// For people. NotFound when nothing of the kind is paused. An ADMIN ends a label's pauses whoever began them.
[[nodiscard]] Outcome endPause(Database &database, const ServiceParts &parts, const Actor &actor, const Pause &pause);

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/tools/turn.h"
#include "services/composeservice.h"

namespace Postrider::Mcp {

// Schedules or publishes a stored post by the one verb that the window uses too; whether it
// waits for the person is decided there.
TurnAnswer sendOff(const Turn &turn, ComposeService::Timing timing);

} // namespace Postrider::Mcp

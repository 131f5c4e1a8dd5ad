// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/queueservice.h"

namespace Postrider {

// What the tray's icon says at a glance. What a person has to do comes before what is going on.
enum class TrayState { Idle, Publishing, NeedsYou, Paused, Offline };

TrayState trayStateOf(const QueueState &queue, bool isOffline);

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/traystate.h"

namespace Postrider {

TrayState trayStateOf(const QueueState &queue, bool isOffline)
{
    if (queue.needsPerson > 0)
        return TrayState::NeedsYou;
    if (queue.isPaused)
        return TrayState::Paused;
    if (isOffline)
        return TrayState::Offline;
    return queue.underWay > 0 ? TrayState::Publishing : TrayState::Idle;
}

} // namespace Postrider

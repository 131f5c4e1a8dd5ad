// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/traystate.h"

#include <QIcon>

namespace Postrider {

// The program's sign with a small badge for its state: a shape as well as a colour. In every size that panels ask for,
// in the colours of the scheme that is shown now.
QIcon trayIcon(TrayState state);

} // namespace Postrider

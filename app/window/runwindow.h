// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/windowcall.h"

namespace Postrider {

// The program with its window, until it is quit. Needs a QApplication. 0, also when
// another window of the folder was raised.
int runWindow(const WindowCall &call);

} // namespace Postrider

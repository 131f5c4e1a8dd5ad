// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Postrider {

// For a program that sits in the tray for days: what a burst of work took goes back to the system when it is over.
// Before threads are made; does nothing where the allocator is another one than glibc's.
void keepHeapSmall();

} // namespace Postrider

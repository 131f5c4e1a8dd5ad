// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Postrider {

// This process's name on leases: machine, boot, process and its start. Distinct for each call.
QString newLeaseOwner();

// True when the owner certainly runs no more: same machine, and another boot, or no such process, or another one under
// its number. Its leases need not be waited for. An owner on another machine is never known to be gone.
bool isGone(const QString &owner);

} // namespace Postrider

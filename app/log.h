// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Postrider {

// Warnings and what the rooms' categories let through go to folder/postrider.log (0600), rotated at 1 MiB, five kept;
// nothing of it to standard error unless verbose. Call once, early. Secrets are masked by type before they come here.
void startLog(const QString &folder, bool isVerbose);

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Postrider {

// The command line: finds the command, opens what it needs, prints its reply, returns the exit code: 0 done, 1 refused
// with the reason on standard error, 2 wrong usage. Needs a QCoreApplication.
int runCommandLine(const QStringList &arguments);

} // namespace Postrider

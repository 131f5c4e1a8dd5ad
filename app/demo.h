// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Postrider {

// The main job in a minute, on a throwaway store and the practice network: user, account, draft,
// schedule, publish, permalink, metrics. Prints each step and a closing line of JSON; exit code 0 only if
// all of it held. Needs a QCoreApplication.
int runDemo();

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace Postrider {

// An error as the command line tells it: the sentence of all faces, and what only somebody at a terminal can use: the
// option that helps, the detail that is written for logs.
QString errorText(const Error &error);

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/tool.h"
#include "mcp/tools/services.h"

namespace Postrider::Mcp {

// What Postrider offers to assistants, always in the same order.
QList<Tool> productTools(const Services &services);

// What a client gives its model before the first call. timezone: the person's.
QString productInstructions(const QString &timezone);

} // namespace Postrider::Mcp

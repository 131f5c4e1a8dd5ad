// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/tools/turn.h"
#include "services/postservice.h"

namespace Postrider::Mcp {

// What listing and searching share: filters, and pages by cursor. A cursor names the moment that the page ended at, so
// that posts which come or go meanwhile neither repeat nor hide others.
QJsonObject pageArguments();
QJsonObject pageSchema();
TurnAnswer postPage(const Turn &turn, PostFilter filter);

} // namespace Postrider::Mcp

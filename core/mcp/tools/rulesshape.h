// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "mcp/tools/services.h"
#include "services/parts.h"

#include <QFuture>
#include <QJsonObject>

namespace Postrider::Mcp {

// One account's rules as the tool and the resource answer them.
QFuture<Result<QJsonObject>> rulesOf(const Services &services, const Actor &actor, IntegrationId account);
QJsonObject rulesSchema();

} // namespace Postrider::Mcp

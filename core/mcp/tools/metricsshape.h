// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/analytics.h"

#include <QJsonObject>

namespace Postrider::Mcp {

// Counters as a network gave them: what it does not give is null, never 0.
QJsonObject countersJson(const Analytics &row);
QJsonObject countersSchema();

// "available": whether there are numbers, and "reason" why not.
void addAvailability(QJsonObject &schemaProperties);
void sayAvailable(QJsonObject &answer, bool isAvailable, const QString &reason);

} // namespace Postrider::Mcp

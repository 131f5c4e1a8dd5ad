// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/tools/services.h"
#include "services/parts.h"

#include <QDate>
#include <QFuture>
#include <QJsonObject>

namespace Postrider::Mcp {

// Days of a calendar in a zone, as JSON text with local times; empty days are left out.
QFuture<Result<QByteArray>> calendarOf(const Services &services, const Actor &actor, const QByteArray &zone,
                                       QDate first, int days, IntegrationId account = {});
QJsonObject calendarSchema();

} // namespace Postrider::Mcp

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/tools/services.h"
#include "services/parts.h"

#include <QDate>
#include <QFuture>
#include <QJsonObject>

namespace Postrider::Mcp {

// Days of a calendar in a zone, as the tool and the resource answer them; empty days are left out.
QFuture<Result<QJsonObject>> calendarOf(const Services &services, const Actor &actor, const QByteArray &zone,
                                        QDate first, int days, IntegrationId account = {});
QJsonObject calendarSchema();

} // namespace Postrider::Mcp

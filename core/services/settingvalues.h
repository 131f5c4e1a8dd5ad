// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QMap>
#include <QString>

namespace Postrider {

// Reads KEY=VALUE texts by a platform's settings schema: "true" becomes a truth value, "3" a number, JSON stays JSON.
// Keys that the schema lacks and values of a wrong type are InvalidInput, named. Pure.
[[nodiscard]] Result<QJsonObject> settingsFrom(const QMap<QString, QString> &texts, const QJsonObject &schema);

// Holds a settings object against its schema: type, enum, required, bounds, unknown names. Pure.
[[nodiscard]] Outcome checkSettings(const QJsonObject &settings, const QJsonObject &schema);

} // namespace Postrider

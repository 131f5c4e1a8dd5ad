// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace Postrider::Mcp {

// Why a tool's arguments do not fit its input schema: one English sentence that names the field, for a model to act on;
// nothing: they fit. Knows type, properties, required, additionalProperties (a boolean), enum, const, items, minimum,
// maximum, minItems, maxItems, minLength and maxLength; other keywords are the tool's own business. Pure.
std::optional<QString> whyUnfit(const QJsonObject &arguments, const QJsonObject &schema);

} // namespace Postrider::Mcp

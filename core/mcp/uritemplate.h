// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

#include <optional>

namespace Postrider::Mcp {

// The variables of a template, "postrider://post/{id}", in a URI of its form, percent-decoded; nothing when it has
// another form. A variable is one path segment, or a part of one, and never empty. Pure.
std::optional<QMap<QString, QString>> matchTemplate(const QString &uriTemplate, const QString &uri);

} // namespace Postrider::Mcp

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Postrider::Mcp {

// The protocol's levels of log messages, from debug to emergency.
bool isLogLevel(const QString &level);
// Whether somebody who wants `least` and worse gets `level`; false where either is none.
bool reaches(const QString &level, const QString &least);

} // namespace Postrider::Mcp

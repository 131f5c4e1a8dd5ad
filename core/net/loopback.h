// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Postrider::Net {

// Whether that host is this computer, by its name or its address; nothing is looked up.
bool isLoopback(const QString &host);

} // namespace Postrider::Net

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Postrider::Testing {

// Drives the real windows as a person would and saves a picture of each into the folder:
// <prefix>-calendar.png and so on. How many were saved.
int takeScreenshots(const QString &folder, const QString &prefix);

} // namespace Postrider::Testing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/conversion.h"

#include <QFile>

#include <functional>

namespace Postrider {

using Progress = std::function<void(double done)>; // 0 to 1

// Carries out a plan's Video, or Strip of a file of tracks. Pictures and sound only: subtitles, chapters and tracks of
// data stay behind. FileUnreadable, FileTooDemanding (it can't be made small enough), DiskFull, Internal (no encoder).
[[nodiscard]] Outcome convertTracks(QFile &from, QFile &to, const ConversionPlan &plan, const Progress &progress);

} // namespace Postrider

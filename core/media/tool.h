// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>

#include <chrono>
#include <functional>

namespace Postrider {

// Who watches a piece of slow work on a file. Both are called in the thread that works; either may be empty.
struct Watch
{
    std::function<void(double done)> progress; // 0 to 1, now and then
    std::function<bool()> isCancelled;         // asked several times a second
};

// Where postrider-media lies: beside the program, or where it is installed.
QString mediaToolPath();

struct ToolLimits
{
    std::chrono::milliseconds time{std::chrono::minutes(1)};
    qint64 memory = qint64(2) << 30; // bytes of address space
    qint64 fileBytes = 0;            // of what it writes; 0: no limit
};

// One run of postrider-media: a request goes in, its result comes out. Blocks; for a pool. The process is killed when
// it is cancelled or takes too long, and dies with us. What it says of the file (FileUnreadable ...); FileTooDemanding
// when it crashed or reached a limit; Cancelled; Internal when it can't be started.
[[nodiscard]] Result<QJsonObject> runMediaTool(QJsonObject request, const ToolLimits &limits, const Watch &watch = {},
                                               const QString &program = mediaToolPath());

} // namespace Postrider

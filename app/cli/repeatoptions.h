// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "domain/series.h"

#include <optional>

namespace Postrider {

// The options of commands for posts that repeat: --repeat RULE, --except DATE and --scope this|following|all.
QList<QCommandLineOption> repeatOptions();
QCommandLineOption scopeOption();

// Nothing without --repeat; a wrong use otherwise. A rule is read by the service.
[[nodiscard]] Result<std::optional<Recurrence>> readRepeat(const QCommandLineParser &options);
[[nodiscard]] Result<SeriesScope> readScope(const QCommandLineParser &options);

} // namespace Postrider

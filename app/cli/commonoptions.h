// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"

#include <QCommandLineOption>

class QCommandLineParser;

namespace Postrider {

// The options that every command and the window take.
QList<QCommandLineOption> commonOptions();

// What they say. FileMissing, FileUnreadable or InvalidInput for a passphrase file without one.
[[nodiscard]] Result<Setup> setupFrom(const QCommandLineParser &options);

} // namespace Postrider

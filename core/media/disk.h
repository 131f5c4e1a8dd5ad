// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDir>
#include <QFile>

namespace Postrider {

// DiskFull when that many bytes would not leave room for the store itself.
[[nodiscard]] Outcome checkRoom(const QDir &folder, qint64 bytes);
// A folder for the user's eyes only; StoreReadOnly.
[[nodiscard]] Outcome makePrivate(const QDir &folder);
// On the disk, and not merely on its way there.
bool makeDurable(QFile &file);
// What a failed write means.
Error writeError(const QFile &file);

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace Postrider {

// Copies a file into another that exists, if it lies in one of these folders or below. Symbolic links are resolved
// first; then every folder on the way is opened without following any, so that one put there meanwhile leads nowhere,
// and what is copied is what was looked at. NotAllowed outside the folders, FileMissing, FileUnreadable for what is no
// file, InvalidInput for one that is larger than maxBytes, DiskFull. Blocks; for a pool.
[[nodiscard]] Outcome copyGranted(const QString &path, const QStringList &folders, const QString &copy,
                                  qint64 maxBytes);

} // namespace Postrider

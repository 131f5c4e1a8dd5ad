// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/media.h"
#include "domain/outgoing.h"

namespace Postrider {

// What a file is, by its content and not by its name: type, size, pixels. Reads the header only; blocks, so call it where
// waiting is allowed. FileMissing, FileUnreadable (also for folders, pipes and empty files).
[[nodiscard]] Result<OutgoingMedia> probe(const QString &path);

// Copies a file into folder/media under its content's hash (0600), or finds it there: the row to store, without its id, owner
// and alt text. The copy is whole and durable before it has its name. DiskFull, FileMissing, FileUnreadable; blocks.
[[nodiscard]] Result<Media> stage(const QString &folder, const OutgoingMedia &file);

} // namespace Postrider

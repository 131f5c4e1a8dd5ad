// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/media.h"
#include "domain/outgoing.h"
#include "media/tool.h"

namespace Postrider {

// What was found out about a file.
struct Probed
{
    OutgoingMedia file;
    QByteArray poster; // JPEG; of videos

    friend bool operator==(const Probed &, const Probed &) = default;
};

// What a file is, by its content and not by its name. Pictures, videos and sound are looked into by postrider-media; of
// others only the type is known. Blocks, for a pool. FileMissing, FileUnreadable (also for folders, pipes, empty and
// damaged files), FileTooDemanding, Cancelled, Internal.
[[nodiscard]] Result<Probed> probe(const QString &path, const Watch &watch = {});

// Copies a file into folder/media under its content's hash (0600), or finds it there: the row to store, without its id,
// owner and alt text. The copy is whole and durable before it has its name. DiskFull before anything is written,
// FileMissing, FileUnreadable, Cancelled; blocks.
[[nodiscard]] Result<Media> stage(const QString &folder, const Probed &probed, const Watch &watch = {});

} // namespace Postrider

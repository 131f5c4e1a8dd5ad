// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/conversion.h"
#include "media/tool.h"

namespace Postrider {

// A file of the library, and what it has to become. original.path names it by its content's hash.
struct Conversion
{
    OutgoingMedia original;
    ConversionPlan plan;

    friend bool operator==(const Conversion &, const Conversion &) = default;
};

// The plan's result, kept in folder/media/converted under the original's hash and the plan's key; nothing when there is
// none yet. Any thread, reads a small file.
std::optional<OutgoingMedia> findConverted(const QString &folder, const Conversion &conversion);

// Puts what is converted already in the place of the originals: what is still to be done is the answer.
QList<Conversion> useConverted(const QString &folder, QList<OutgoingMedia> &files, const MediaRules &rules);

// Carries the plan out, or finds its result; the original stays. Another process or thread that is at the same one is
// waited for. The result is whole before it has its name. Blocks, for a pool. DiskFull before it begins,
// FileUnreadable, FileTooDemanding, Cancelled, Internal.
[[nodiscard]] Result<OutgoingMedia> convert(const QString &folder, const Conversion &conversion,
                                            const Watch &watch = {});

// Removes the results whose original is not in the library any more, and what a killed process left behind. isKept is
// asked for hashes.
void sweepConverted(const QString &folder, const std::function<bool(const QByteArray &sha256)> &isKept);

} // namespace Postrider

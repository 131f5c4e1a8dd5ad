// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/media.h"
#include "services/parts.h"

namespace Postrider {

// The library of files: they are copied in when they are added, so that a post never depends on a file that moves.
class MediaService final
{
public:
    explicit MediaService(ServiceParts parts) : m_parts(std::move(parts)) {}

    // Probes, hashes and copies on a pool. FileMissing, FileUnreadable, DiskFull.
    QFuture<Result<Media>> add(Actor actor, QString path, QString altText = {});
    // A pasted picture.
    QFuture<Result<Media>> addImage(Actor actor, QByteArray png);
    QFuture<Result<QList<Media>>> byIds(Actor actor, QList<MediaId> ids);

    // Where the bytes lie: absolute. Any thread, no waiting.
    QString fileOf(const Media &media) const;

private:
    ServiceParts m_parts;
};

} // namespace Postrider

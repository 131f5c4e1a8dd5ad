// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/media.h"
#include "services/parts.h"

namespace Postrider {

// Follows a file that is being added. Both are called in a thread of the pool; either may be empty.
struct MediaWatch
{
    std::function<void(double done)> progress = {}; // 0 to 1
    std::function<bool()> isCancelled = {};
};

// The library of files: they are copied in when they are added, so that a post never depends on a file that moves.
class MediaService final
{
public:
    explicit MediaService(ServiceParts parts) : m_parts(std::move(parts)) {}

    // Looks into it in a process of its own, hashes and copies on a pool. FileMissing, FileUnreadable,
    // FileTooDemanding, DiskFull, Cancelled.
    QFuture<Result<Media>> add(Actor actor, QString path, QString altText = {}, MediaWatch watch = {});
    // A pasted picture.
    QFuture<Result<Media>> addImage(Actor actor, QByteArray png);
    QFuture<Result<QList<Media>>> byIds(Actor actor, QList<MediaId> ids);
    // The actor's own files, the latest first.
    QFuture<Result<QList<Media>>> list(Actor actor, int limit, int offset);
    // The same file with that alt text: another row, so that no post that uses the old one changes.
    QFuture<Result<Media>> describe(Actor actor, MediaId id, QString altText);

    // Where the bytes lie: absolute. Any thread, no waiting.
    QString fileOf(const Media &media) const;
    // The picture that stands for it, of a video its poster; empty where there is none.
    QString pictureOf(const Media &media) const;

private:
    ServiceParts m_parts;
};

} // namespace Postrider

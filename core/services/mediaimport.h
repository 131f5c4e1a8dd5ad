// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/mediaservice.h"

#include <QHostAddress>
#include <QUrl>

namespace Postrider {

// How much an import may bring, and from where.
struct ImportLimits
{
    qint64 fileBytes = 512LL * 1024 * 1024;
    qint64 base64Bytes = 5LL * 1024 * 1024; // of the file, decoded
    std::chrono::milliseconds linkTime{120'000};
    // Which addresses links may lead to; empty: those of the public internet. Tests open this computer.
    std::function<bool(const QHostAddress &)> mayConnect = {};
};

// Files that assistants bring: of folders that the person opened to them, from the web, or within the call. Only
// pictures, videos and sound, by their content. Each verb is a write: posts:write, and once under its idempotency key.
class MediaImport final
{
public:
    MediaImport(ServiceParts parts, ImportLimits limits = {}) : m_parts(std::move(parts)), m_limits(std::move(limits))
    {
    }

    // By whoever publishes, once: removes what programs that died in the middle of an import left behind. How many.
    QFuture<int> sweep();

    // The person's own; at first none. Folders that do not exist are left out of no answer, and open nothing.
    QFuture<Result<QStringList>> folders(Actor actor);
    // People only; the answer is all of them as they are then. A folder is kept by the way it is written on the disk,
    // once. InvalidInput for what is no absolute path or the whole disk.
    QFuture<Result<QStringList>> openFolder(Actor actor, QString folder);
    QFuture<Result<QStringList>> closeFolder(Actor actor, QString folder); // one that is not open is no error

    // NotAllowed outside the folders; else as MediaService::add.
    QFuture<Result<Media>> fromFile(Actor actor, QString path, QString altText, MediaWatch watch = {});
    // InvalidInput for an address of this computer or of a private network, wherever it is led there from.
    QFuture<Result<Media>> fromLink(Actor actor, QUrl link, QString altText, MediaWatch watch = {});
    // InvalidInput for what is no base64, or too much of it.
    QFuture<Result<Media>> fromBase64(Actor actor, QByteArray base64, QString altText);

private:
    using FoldersChange = std::function<Outcome(QStringList &folders, const QString &resolved)>;
    QFuture<Result<QStringList>> changeFolders(Actor actor, QString folder, FoldersChange change);
    QFuture<Result<Media>> bring(Actor actor, QString altText, MediaWatch watch,
                                 std::function<QFuture<Outcome>(const QString &file)> fetch);

    ServiceParts m_parts;
    ImportLimits m_limits;
};

} // namespace Postrider

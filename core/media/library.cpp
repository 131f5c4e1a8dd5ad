// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/library.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QMimeDatabase>
#include <QStorageInfo>
#include <QTemporaryFile>

#include <cerrno>
#include <unistd.h>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kBlock = 1 << 20;          // bytes
constexpr qint64 kSpare = 64 * 1024 * 1024; // bytes that stay free for the store itself

Outcome openForReading(QFile &file)
{
    const QFileInfo info(file.fileName());
    if (!info.exists())
        return fail(Error::Kind::FileMissing, file.fileName());
    if (!info.isFile() || info.size() == 0 || !file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::FileUnreadable, file.fileName());
    return {};
}

Error writeError(const QFile &file)
{
    return {errno == ENOSPC || errno == EDQUOT ? Error::Kind::DiskFull : Error::Kind::FileUnreadable,
            file.fileName(),
            {},
            {}};
}

// Copies and hashes in one pass.
Result<QByteArray> copyHashed(QFile &from, QFile &to)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!from.atEnd()) {
        const QByteArray block = from.read(kBlock);
        if (block.isEmpty())
            return fail(Error::Kind::FileUnreadable, from.fileName());
        hash.addData(block);
        if (to.write(block) != block.size())
            return fail(writeError(to));
    }
    if (!to.flush() || ::fsync(to.handle()) != 0)
        return fail(writeError(to));
    return hash.result().toHex();
}

} // namespace

Result<OutgoingMedia> probe(const QString &path)
{
    QFile file(path);
    if (const Outcome outcome = openForReading(file); !outcome)
        return fail(outcome.error());
    OutgoingMedia media;
    media.path = QFileInfo(path).absoluteFilePath();
    media.mime = QMimeDatabase().mimeTypeForFileNameAndData(path, &file).name();
    media.size = file.size();
    if (media.isImage())
        media.dimensions = QImageReader(path).size();
    return media;
}

Result<Media> stage(const QString &folder, const OutgoingMedia &source)
{
    QFile from(source.path);
    if (const Outcome outcome = openForReading(from); !outcome)
        return fail(outcome.error());
    const QDir library(folder + u"/media"_s);
    if (!library.mkpath(u"."_s))
        return fail(Error::Kind::StoreReadOnly, library.path());
    QFile::setPermissions(library.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QStorageInfo storage(library.path());
    if (storage.isValid() && storage.bytesAvailable() < source.size + kSpare)
        return fail(Error::Kind::DiskFull, library.path());

    QTemporaryFile copy(library.filePath(u"incoming-XXXXXX"_s));
    if (!copy.open()) // 0600
        return fail(writeError(copy));
    const auto hash = copyHashed(from, copy);
    if (!hash)
        return fail(hash.error());

    const QString suffix = QMimeDatabase().mimeTypeForName(source.mime).preferredSuffix();
    const QString name = QString::fromLatin1(*hash) + (suffix.isEmpty() ? QString() : u'.' + suffix);
    const QString target = library.filePath(name);
    if (!QFile::exists(target)) {
        copy.setAutoRemove(false);
        if (!copy.rename(target)) {
            copy.setAutoRemove(true);
            return fail(writeError(copy));
        }
    }
    Media media;
    media.path = u"media/"_s + name;
    media.sha256 = *hash;
    media.mime = source.mime;
    media.size = source.size;
    media.dimensions = source.dimensions;
    media.duration = source.duration;
    return media;
}

} // namespace Postrider

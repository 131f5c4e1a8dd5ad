// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/library.h"

#include "media/disk.h"
#include "media/facts.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QSaveFile>
#include <QTemporaryFile>

#include <linux/fs.h>
#include <sys/ioctl.h>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kBlock = 1 << 20; // bytes
constexpr qint64 kMostPoster = 4 << 20;

Outcome openForReading(QFile &file)
{
    const QFileInfo info(file.fileName());
    if (!info.exists())
        return fail(Error::Kind::FileMissing, file.fileName());
    if (!info.isFile() || info.size() == 0 || !file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::FileUnreadable, file.fileName());
    return {};
}

// Pictures, videos and sound, and what calls itself one of them.
bool isForTool(const QString &mime)
{
    static const QStringList others{u"application/ogg"_s, u"application/mxf"_s, u"application/x-matroska"_s,
                                    u"application/vnd.apple.mpegurl"_s};
    return mime.startsWith("image/"_L1) || mime.startsWith("video/"_L1) || mime.startsWith("audio/"_L1)
        || others.contains(mime);
}

// Where the file system can, both share their blocks until one of them changes.
bool cloned(const QFile &from, const QFile &to)
{
    return ::ioctl(to.handle(), FICLONE, from.handle()) == 0;
}

// Copies and hashes in one pass; as much memory for a film as for a stamp.
Result<QByteArray> copyHashed(QFile &from, QFile &to, const Watch &watch)
{
    const bool isCloned = cloned(from, to);
    const qint64 size = from.size();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 done = 0;
    for (int told = -1; !from.atEnd();) {
        if (watch.isCancelled && watch.isCancelled())
            return fail(Error::Kind::Cancelled);
        const QByteArray block = from.read(kBlock);
        if (block.isEmpty())
            return fail(Error::Kind::FileUnreadable, from.fileName());
        hash.addData(block);
        if (!isCloned && to.write(block) != block.size())
            return fail(writeError(to));
        done += block.size();
        const int percent = int(done * 100 / qMax<qint64>(1, size));
        if (watch.progress && percent > told)
            watch.progress((told = percent) / 100.0);
    }
    if (done != size || !makeDurable(to)) // it grew or shrank under our hands
        return fail(done != size ? Error{Error::Kind::FileUnreadable, from.fileName(), {}, {}} : writeError(to));
    return hash.result().toHex();
}

// Beside its video, so that both go together.
Result<QString> storePoster(const QDir &library, const QByteArray &hash, const QByteArray &poster)
{
    if (poster.isEmpty())
        return QString();
    const QString name = QString::fromLatin1(hash) + u".poster.jpg"_s;
    QSaveFile file(library.filePath(name));
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(poster) == poster.size()
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.commit();
    if (!isWritten)
        return fail(Error::Kind::StoreReadOnly, file.errorString());
    return u"media/"_s + name;
}

} // namespace

Result<Probed> probe(const QString &path, const Watch &watch)
{
    QFile file(path);
    if (const Outcome outcome = openForReading(file); !outcome)
        return fail(outcome.error());
    Probed probed;
    OutgoingMedia &media = probed.file;
    media.path = QFileInfo(path).absoluteFilePath();
    media.mime = QMimeDatabase().mimeTypeForFileNameAndData(path, &file).name();
    media.size = file.size();
    if (!isForTool(media.mime))
        return probed;
    const auto found = runMediaTool({{"task"_L1, u"probe"_s}, {"path"_L1, media.path}}, {}, watch);
    if (!found) {
        const bool isOfFile = found.error().kind == Error::Kind::FileUnreadable;
        return fail(found.error().kind, isOfFile ? path : found.error().detail);
    }
    readFacts(*found, media);
    const QByteArray poster = (*found)["poster"_L1].toString().toLatin1();
    probed.poster = poster.size() <= kMostPoster ? QByteArray::fromBase64(poster) : QByteArray();
    return probed;
}

Result<Media> stage(const QString &folder, const Probed &probed, const Watch &watch)
{
    const OutgoingMedia &source = probed.file;
    QFile from(source.path);
    if (const Outcome outcome = openForReading(from); !outcome)
        return fail(outcome.error());
    const QDir library(folder + u"/media"_s);
    if (const Outcome made = makePrivate(library); !made)
        return fail(made.error());
    if (const Outcome room = checkRoom(library, from.size()); !room)
        return fail(room.error());

    QTemporaryFile copy(library.filePath(u"incoming-XXXXXX"_s));
    if (!copy.open()) // 0600
        return fail(writeError(copy));
    if (from.size() != source.size) // another file than the one that was looked into
        return fail(Error::Kind::FileUnreadable, source.path);
    const auto hash = copyHashed(from, copy, watch);
    if (!hash)
        return fail(hash.error());

    const QString suffix = QMimeDatabase().mimeTypeForName(source.mime).preferredSuffix();
    const QString name = QString::fromLatin1(*hash) + (suffix.isEmpty() ? QString() : u'.' + suffix);
    const QString target = library.filePath(name);
    const auto poster = storePoster(library, *hash, probed.poster);
    if (!poster)
        return fail(poster.error());
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
    media.poster = *poster;
    media.details = source.details;
    return media;
}

} // namespace Postrider

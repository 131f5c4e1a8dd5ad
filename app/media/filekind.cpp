// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/filekind.h"

#include <QtEndian>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kBoxHead = 8; // bytes: length and name
constexpr int kMostBoxes = 1000;

bool isHeif(const QByteArray &head)
{
    static const QList<QByteArray> brands{"heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif"};
    return head.mid(4, 4) == "ftyp" && brands.contains(head.mid(8, 4));
}

} // namespace

FileKind kindOf(QFile &file)
{
    file.seek(0);
    const QByteArray head = file.peek(16);
    if (head.startsWith("\xff\xd8\xff"))
        return FileKind::Jpeg;
    if (head.startsWith("\x89PNG\r\n\x1a\n"))
        return FileKind::Png;
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a"))
        return FileKind::Gif;
    if (head.startsWith("BM"))
        return FileKind::Bmp;
    if (head.startsWith("RIFF") && head.mid(8, 4) == "WEBP")
        return FileKind::Webp;
    if (head.startsWith(QByteArray("II*\0", 4)) || head.startsWith(QByteArray("MM\0*", 4)))
        return FileKind::Tiff;
    return isHeif(head) ? FileKind::Heif : FileKind::Tracks;
}

bool isPicture(FileKind kind)
{
    return kind != FileKind::Tracks;
}

QString containerOf(FileKind kind)
{
    switch (kind) {
    case FileKind::Jpeg: return u"jpeg"_s;
    case FileKind::Png: return u"png"_s;
    case FileKind::Gif: return u"gif"_s;
    case FileKind::Bmp: return u"bmp"_s;
    case FileKind::Webp: return u"webp"_s;
    case FileKind::Tiff: return u"tiff"_s;
    case FileKind::Heif: return u"heif"_s;
    case FileKind::Tracks: return {};
    }
    Q_UNREACHABLE();
}

QString mimeOf(FileKind kind)
{
    return u"image/"_s + containerOf(kind);
}

Outcome openRegular(QFile &file, const QString &path)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (handle < 0)
        return fail(errno == ENOENT ? Error::Kind::FileMissing : Error::Kind::FileUnreadable);
    struct stat facts = {};
    const bool isRegular = ::fstat(handle, &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_size > 0;
    if (!isRegular || !file.open(handle, QIODevice::ReadOnly, QFile::AutoCloseHandle)) {
        ::close(handle);
        return fail(Error::Kind::FileUnreadable, u"not a file"_s);
    }
    return {};
}

bool isFastStart(QFile &file)
{
    const qint64 before = file.pos();
    bool isIndexFirst = true;
    qint64 at = 0;
    for (int i = 0; i < kMostBoxes && file.seek(at); ++i) {
        const QByteArray head = file.read(2 * kBoxHead);
        if (head.size() < kBoxHead)
            break;
        const QByteArray name = head.mid(4, 4);
        if (name == "moov" || name == "mdat") {
            isIndexFirst = name == "moov";
            break;
        }
        qint64 length = qFromBigEndian<quint32>(head.constData());
        if (length == 1 && head.size() == 2 * kBoxHead)
            length = qFromBigEndian<qint64>(head.constData() + kBoxHead);
        if (length < kBoxHead || length > file.size() - at)
            break;
        at += length;
    }
    file.seek(before);
    return isIndexFirst;
}

} // namespace Postrider

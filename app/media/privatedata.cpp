// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/privatedata.h"

#include <QList>
#include <QtEndian>

namespace Postrider {

namespace {

using Cleaned = std::optional<QByteArray>;

// A reader that never passes the end.
class Bytes final
{
public:
    explicit Bytes(const QByteArray &all) : m_all(all) {}

    bool has(qsizetype count) const { return count >= 0 && count <= m_all.size() - m_at; }
    QByteArrayView take(qsizetype count)
    {
        const QByteArrayView part = QByteArrayView(m_all).sliced(m_at, count);
        m_at += count;
        return part;
    }
    QByteArrayView peek(qsizetype count, qsizetype from = 0) const
    {
        return QByteArrayView(m_all).sliced(m_at + from, count);
    }
    quint8 at(qsizetype offset) const { return quint8(m_all.at(m_at + offset)); }
    qsizetype position() const { return m_at; }
    const QByteArray &all() const { return m_all; }

private:
    const QByteArray &m_all;
    qsizetype m_at = 0;
};

bool isJpegKept(quint8 marker, QByteArrayView content)
{
    const bool isApplication = marker >= 0xe0 && marker <= 0xef;
    if (marker == 0xe2) // a colour profile; others there list further pictures
        return content.startsWith("ICC_PROFILE");
    // How the file is to be read: JFIF and Adobe's note about colours.
    return marker == 0xe0 ? content.startsWith("JFIF") : marker == 0xee || (!isApplication && marker != 0xfe);
}

// The entropy-coded bytes up to the next marker.
qsizetype scanLength(const Bytes &bytes)
{
    qsizetype length = 0;
    for (; bytes.has(length + 2); ++length) {
        const quint8 next = bytes.at(length + 1);
        const bool isMarker = bytes.at(length) == 0xff && next != 0 && !(next >= 0xd0 && next <= 0xd7) && next != 0xff;
        if (isMarker)
            return length;
    }
    return -1;
}

Cleaned cleanJpeg(const QByteArray &content)
{
    Bytes bytes(content);
    if (!bytes.has(2))
        return std::nullopt;
    QByteArray kept;
    kept.reserve(content.size());
    kept += bytes.take(2);
    while (bytes.has(4)) {
        while (bytes.has(2) && bytes.at(0) == 0xff && bytes.at(1) == 0xff)
            bytes.take(1); // padding
        const quint8 marker = bytes.has(2) ? bytes.at(1) : 0;
        if (!bytes.has(4) || bytes.at(0) != 0xff)
            return std::nullopt;
        const qsizetype length = 2 + qFromBigEndian<quint16>(bytes.peek(2, 2).data());
        if (length < 4 || !bytes.has(length))
            return std::nullopt;
        const QByteArrayView segment = bytes.take(length);
        if (isJpegKept(marker, segment.sliced(4)))
            kept += segment;
        if (marker != 0xda)
            continue;
        const qsizetype scan = scanLength(bytes);
        if (scan < 0)
            return std::nullopt;
        kept += bytes.take(scan);
        if (bytes.at(1) == 0xd9) { // the end; what follows is not the picture
            kept += bytes.take(2);
            return kept;
        }
    }
    return std::nullopt;
}

Cleaned cleanPng(const QByteArray &content)
{
    static const QList<QByteArray> told{"eXIf", "tEXt", "zTXt", "iTXt", "tIME"};
    Bytes bytes(content);
    if (!bytes.has(8))
        return std::nullopt;
    QByteArray kept(bytes.take(8).toByteArray());
    while (bytes.has(12)) {
        const qsizetype length = qFromBigEndian<quint32>(bytes.peek(4).data());
        const QByteArray name = bytes.peek(4, 4).toByteArray();
        if (!bytes.has(length + 12))
            return std::nullopt;
        const QByteArrayView chunk = bytes.take(length + 12);
        if (!told.contains(name))
            kept += chunk;
        if (name == "IEND")
            return kept;
    }
    return std::nullopt;
}

Cleaned cleanWebp(const QByteArray &content)
{
    constexpr char kExif = 0x08;
    constexpr char kXmp = 0x04;
    Bytes bytes(content);
    if (!bytes.has(12))
        return std::nullopt;
    const qsizetype end = 8 + qsizetype(qFromLittleEndian<quint32>(bytes.peek(4, 4).data()));
    if (end > content.size() + 1)
        return std::nullopt;
    QByteArray kept(bytes.take(12).toByteArray());
    while (bytes.position() + 8 <= qMin(end, content.size())) {
        const QByteArray name = bytes.peek(4).toByteArray();
        const qsizetype length = qFromLittleEndian<quint32>(bytes.peek(4, 4).data());
        const qsizetype whole = 8 + length + (length & 1);
        if (!bytes.has(8 + length))
            return std::nullopt;
        QByteArray chunk = bytes.take(bytes.has(whole) ? whole : 8 + length).toByteArray();
        if (name == "VP8X" && length >= 10)
            chunk[8] = char(chunk.at(8) & ~(kExif | kXmp));
        if (name != "EXIF" && name != "XMP ")
            kept += chunk;
    }
    qToLittleEndian(quint32(kept.size() - 8), kept.data() + 4);
    return kept;
}

// A chain of blocks, each with its length first, up to an empty one.
qsizetype blocksLength(const Bytes &bytes, qsizetype from)
{
    qsizetype length = from;
    while (bytes.has(length + 1)) {
        const quint8 block = bytes.at(length);
        length += 1 + block;
        if (block == 0)
            return length;
    }
    return -1;
}

qsizetype tableLength(quint8 flags)
{
    return (flags & 0x80) != 0 ? 3 * (qsizetype(2) << (flags & 7)) : 0;
}

// Extensions say how it moves (NETSCAPE) or how long a frame stays; comments, XMP and others are left out.
bool isGifKept(const Bytes &bytes)
{
    const quint8 label = bytes.at(1);
    const bool isLoop = label == 0xff && bytes.has(14)
        && (bytes.peek(11, 3) == QByteArrayView("NETSCAPE2.0") || bytes.peek(11, 3) == QByteArrayView("ANIMEXTS1.0")
            || bytes.peek(8, 3) == QByteArrayView("ICCRGBG1"));
    return label == 0xf9 || label == 0x01 || isLoop;
}

Cleaned cleanGif(const QByteArray &content)
{
    Bytes bytes(content);
    if (!bytes.has(13) || !bytes.has(13 + tableLength(bytes.at(10))))
        return std::nullopt;
    QByteArray kept(bytes.take(13 + tableLength(bytes.at(10))).toByteArray());
    while (bytes.has(2) || (bytes.has(1) && bytes.at(0) == 0x3b)) {
        const quint8 introducer = bytes.at(0);
        if (introducer == 0x3b) { // the end
            kept += bytes.take(1);
            return kept;
        }
        qsizetype length = -1;
        bool isKept = true;
        if (introducer == 0x21) {
            length = blocksLength(bytes, 2);
            isKept = isGifKept(bytes);
        } else if (introducer == 0x2c && bytes.has(11)) {
            length = blocksLength(bytes, 11 + tableLength(bytes.at(9)));
        }
        if (length < 0 || !bytes.has(length))
            return std::nullopt;
        const QByteArrayView part = bytes.take(length);
        if (isKept)
            kept += part;
    }
    return std::nullopt;
}

} // namespace

std::optional<QByteArray> withoutPrivateData(const QByteArray &content, FileKind kind)
{
    switch (kind) {
    case FileKind::Jpeg: return cleanJpeg(content);
    case FileKind::Png: return cleanPng(content);
    case FileKind::Webp: return cleanWebp(content);
    case FileKind::Gif: return cleanGif(content);
    case FileKind::Bmp:
    case FileKind::Tiff:
    case FileKind::Heif:
    case FileKind::Tracks: return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace Postrider

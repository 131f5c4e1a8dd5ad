// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplepicture.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QtEndian>

#include <array>

namespace Postrider::Testing {

namespace {

quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int i = 0; i < 8; ++i)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320 : 0);
    }
    return ~crc;
}

template<typename T>
QByteArray bigEndian(T value)
{
    QByteArray bytes(sizeof(T), '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

template<typename T>
QByteArray littleEndian(T value)
{
    QByteArray bytes(sizeof(T), '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray &name, const QByteArray &content)
{
    return bigEndian(quint32(content.size())) + name + content + bigEndian(crcOf(name + content));
}

QByteArray entry(quint16 tag, quint16 type, quint32 count, quint32 value)
{
    return littleEndian(tag) + littleEndian(type) + littleEndian(count) + littleEndian(value);
}

} // namespace

QImage noise(QSize size, bool hasAlpha)
{
    QImage image(size, hasAlpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            const quint32 bits = random.generate();
            line[x] = hasAlpha ? bits : bits | 0xff000000;
        }
    }
    return image;
}

QByteArray encoded(const QImage &image, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return bytes;
}

QByteArray withExif(const QByteArray &jpeg, int orientation)
{
    // A TIFF head, a directory of three entries, and one of the place.
    const quint32 text = 8 + 2 + 3 * 12 + 4;
    const QByteArray place(kPlace, sizeof kPlace);
    const quint32 gps = text + quint32(place.size());
    QByteArray tiff = QByteArray("II*\0", 4) + littleEndian(quint32(8)) + littleEndian(quint16(3));
    tiff += entry(0x010e, 2, quint32(place.size()), text);       // ImageDescription
    tiff += entry(0x0112, 3, 1, quint32(orientation));           // Orientation
    tiff += entry(0x8825, 4, 1, gps) + littleEndian(quint32(0)); // GPS
    tiff += place + littleEndian(quint16(1)) + entry(0x0001, 2, 2, 'N') + littleEndian(quint32(0));
    const QByteArray content = QByteArray("Exif\0\0", 6) + tiff;
    return jpeg.left(2) + QByteArray("\xff\xe1", 2) + bigEndian(quint16(content.size() + 2)) + content + jpeg.mid(2);
}

QByteArray withText(const QByteArray &png)
{
    const QByteArray content = QByteArray("XML:com.adobe.xmp\0\0\0\0\0", 22) + kPlace;
    const qsizetype afterHead = 8 + 25;
    return png.left(afterHead) + chunk("iTXt", content) + png.mid(afterHead);
}

QByteArray gif(QSize size, int frames)
{
    QByteArray bytes = "GIF89a" + littleEndian(quint16(size.width())) + littleEndian(quint16(size.height()))
        + QByteArray("\x80\0\0\0\0\0\xff\x40\x80", 9);
    bytes += QByteArray("\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0", 19);
    bytes += QByteArray("\x21\xfe\x0e", 3) + kPlace + QByteArray("\0", 1); // a comment of fourteen letters
    for (int i = 0; i < frames; ++i) {
        bytes += QByteArray("\x21\xf9\x04\0\x0a\0\0\0", 8); // a tenth of a second
        bytes += QByteArray("\x2c\0\0\0\0", 5) + littleEndian(quint16(1)) + littleEndian(quint16(1)) + '\0';
        bytes += QByteArray(i % 2 == 0 ? "\x02\x02\x44\x01\0" : "\x02\x02\x4c\x01\0", 5); // one pixel
    }
    return bytes + '\x3b';
}

QByteArray bomb(quint32 width, quint32 height)
{
    return QByteArray("\x89PNG\r\n\x1a\n", 8)
        + chunk("IHDR", bigEndian(width) + bigEndian(height) + QByteArray("\x08\x06\0\0\0", 5))
        + chunk("IDAT", qCompress(QByteArray(1000, '\0')).mid(4)) + chunk("IEND", {});
}

} // namespace Postrider::Testing

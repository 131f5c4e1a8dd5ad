// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/picturewriting.h"

#include "app/media/picturereading.h"
#include "app/media/privatedata.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageWriter>
#include <QPainter>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kBestQuality = 92;
constexpr int kWorstQuality = 68; // below, blocks show; then fewer pixels look better
constexpr int kQualityStep = 6;
constexpr double kShrink = 0.85;
constexpr int kSmallestSide = 64; // pixels

// Qt writes an image's texts as comments: the same pixels and profile without any.
QImage withoutWords(const QImage &image, QImage::Format format)
{
    const QImage pixels = image.convertToFormat(format);
    QImage plain = QImage(pixels.constBits(), pixels.width(), pixels.height(), pixels.bytesPerLine(), format).copy();
    plain.setColorSpace(image.colorSpace());
    return plain;
}

QByteArray pngOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    const QImage plain = withoutWords(image, image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    return writer.write(plain) ? bytes : QByteArray();
}

// Bars around it or its edges cut off; transparent bars where the type has them, else white.
QImage onCanvas(const QImage &image, const ConversionPlan &plan)
{
    const bool isOpaque = plan.mime == "image/jpeg"_L1 || !image.hasAlphaChannel();
    QImage scaled = image.size() == plan.scaled
        ? image
        : image.scaled(plan.scaled, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const bool isAsItIs = plan.canvas == plan.scaled && (isOpaque == !image.hasAlphaChannel());
    if (isAsItIs)
        return scaled;
    QImage canvas(plan.canvas, isOpaque ? QImage::Format_RGB32 : QImage::Format_ARGB32);
    if (canvas.isNull())
        return {};
    canvas.fill(isOpaque ? Qt::white : Qt::transparent);
    canvas.setColorSpace(scaled.colorSpace());
    QPainter painter(&canvas);
    painter.drawImage((plan.canvas.width() - plan.scaled.width()) / 2,
                      (plan.canvas.height() - plan.scaled.height()) / 2, scaled);
    return canvas;
}

bool fits(const QByteArray &bytes, const ConversionPlan &plan)
{
    return !bytes.isEmpty() && (plan.maxBytes == 0 || bytes.size() <= plan.maxBytes);
}

QByteArray encoded(const QImage &image, const ConversionPlan &plan)
{
    if (plan.mime == "image/png"_L1)
        return pngOf(image);
    QByteArray bytes;
    for (int quality = kBestQuality; quality >= kWorstQuality; quality -= kQualityStep) {
        bytes = jpegOf(image, quality);
        if (fits(bytes, plan))
            break;
    }
    return bytes;
}

Result<QByteArray> writtenAnew(QFile &from, const ConversionPlan &plan)
{
    const auto picture = readPicture(from, kindOf(from));
    if (!picture)
        return fail(picture.error());
    QImage image = onCanvas(picture->image, plan);
    while (!image.isNull()) {
        const QByteArray bytes = encoded(image, plan);
        if (fits(bytes, plan))
            return bytes;
        const QSize smaller = (QSizeF(image.size()) * kShrink).toSize();
        if (bytes.isEmpty() || qMin(smaller.width(), smaller.height()) < kSmallestSide)
            break;
        image = image.scaled(smaller, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    return fail(Error::Kind::FileTooDemanding, u"it can't be made small enough"_s);
}

Result<QByteArray> stripped(QFile &from, const ConversionPlan &plan)
{
    from.seek(0);
    if (from.size() <= kMostPictureBytes) {
        if (const auto cleaned = withoutPrivateData(from.readAll(), kindOf(from)))
            return *cleaned;
    }
    const bool canBeWritten = plan.mime == "image/jpeg"_L1 || plan.mime == "image/png"_L1;
    if (!canBeWritten)
        return fail(Error::Kind::FileUnreadable);
    return writtenAnew(from, plan); // an odd file, whose picture can be read all the same
}

} // namespace

QByteArray jpegOf(const QImage &image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(quality);
    writer.setOptimizedWrite(true);
    return writer.write(withoutWords(image, QImage::Format_RGB32)) ? bytes : QByteArray();
}

Outcome convertPicture(QFile &from, QFile &to, const ConversionPlan &plan)
{
    const auto bytes = plan.method == ConversionPlan::Method::Strip ? stripped(from, plan) : writtenAnew(from, plan);
    if (!bytes)
        return fail(bytes.error());
    if (to.write(*bytes) != bytes->size() || !to.flush())
        return fail(Error::Kind::DiskFull);
    return {};
}

} // namespace Postrider

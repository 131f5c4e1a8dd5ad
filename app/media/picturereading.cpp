// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/picturereading.h"

#include "app/media/ffmpeg.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QImageWriter>

#include <algorithm>

#include <libheif/heif.h>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMebibytesForPixels = 1024; // of one decoded picture

const char *qtFormat(FileKind kind)
{
    switch (kind) {
    case FileKind::Jpeg: return "jpeg";
    case FileKind::Png: return "png";
    case FileKind::Gif: return "gif";
    case FileKind::Bmp: return "bmp";
    case FileKind::Webp:
    case FileKind::Tiff:
    case FileKind::Heif:
    case FileKind::Tracks: return nullptr;
    }
    Q_UNREACHABLE();
}

bool isTooLarge(QSize size)
{
    return qint64(size.width()) * size.height() > kMostPicturePixels;
}

Result<Picture> readWithQt(QFile &file, const char *format)
{
    QImageReader reader(&file, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    if (isTooLarge(reader.size()))
        return fail(Error::Kind::FileUnreadable, u"more pixels than any network takes"_s);
    Picture picture;
    picture.isTurned = reader.transformation() != QImageIOHandler::TransformationNone;
    picture.frames = qMax(1, qstrcmp(format, "gif") == 0 ? reader.imageCount() : 1);
    if (!reader.read(&picture.image) || picture.image.isNull())
        return fail(Error::Kind::FileUnreadable, reader.errorString());
    return picture;
}

Result<FramePtr> decodeOne(const QByteArray &content, AVCodecID id)
{
    const AVCodec *codec = avcodec_find_decoder(id);
    const CodecPtr decoder(avcodec_alloc_context3(codec));
    const PacketPtr packet(av_packet_alloc());
    FramePtr frame(av_frame_alloc());
    if (!decoder || !packet || !frame || av_new_packet(packet.get(), int(content.size())) < 0)
        return fail(Error::Kind::FileTooDemanding);
    memcpy(packet->data, content.constData(), size_t(content.size()));
    decoder->max_pixels = kMostPicturePixels;
    decoder->thread_count = 1;
    const bool isDecoded = avcodec_open2(decoder.get(), codec, nullptr) >= 0
        && avcodec_send_packet(decoder.get(), packet.get()) >= 0 && avcodec_send_packet(decoder.get(), nullptr) >= 0
        && avcodec_receive_frame(decoder.get(), frame.get()) >= 0;
    if (!isDecoded)
        return fail(Error::Kind::FileUnreadable);
    return frame;
}

QByteArray profileOf(const AVFrame &frame)
{
    const AVFrameSideData *profile = av_frame_get_side_data(&frame, AV_FRAME_DATA_ICC_PROFILE);
    return profile ? QByteArray(reinterpret_cast<const char *>(profile->data), qsizetype(profile->size)) : QByteArray();
}

struct FreeHeif
{
    void operator()(heif_context *context) const { heif_context_free(context); }
    void operator()(heif_image_handle *handle) const { heif_image_handle_release(handle); }
    void operator()(heif_image *image) const { heif_image_release(image); }
};

void keepProfile(const heif_image_handle *handle, QImage &image)
{
    QByteArray profile(qsizetype(heif_image_handle_get_raw_color_profile_size(handle)), '\0');
    const bool isRead = !profile.isEmpty()
        && heif_image_handle_get_raw_color_profile(handle, profile.data()).code == heif_error_Ok;
    if (isRead)
        image.setColorSpace(QColorSpace::fromIccProfile(profile));
}

} // namespace

void prepareToReadPictures()
{
    heif_init(nullptr);
    QBuffer nothing;
    nothing.open(QIODevice::ReadWrite);
    for (const char *format : {"jpeg", "png", "gif", "bmp"}) {
        QImageReader(&nothing, format).canRead();
        QImageWriter(&nothing, format).canWrite();
    }
    QImageReader::setAllocationLimit(kMebibytesForPixels);
}

Result<QImage> readWithFfmpeg(const QByteArray &content, FileKind kind)
{
    const auto frame = decodeOne(content, kind == FileKind::Webp ? AV_CODEC_ID_WEBP : AV_CODEC_ID_TIFF);
    if (!frame)
        return fail(frame.error());
    const AVFrame &from = **frame;
    const auto pixels = AVPixelFormat(from.format);
    const AVPixFmtDescriptor *facts = av_pix_fmt_desc_get(pixels);
    const bool hasAlpha = facts && ((facts->flags & AV_PIX_FMT_FLAG_ALPHA) != 0 || pixels == AV_PIX_FMT_PAL8);
    QImage image(from.width, from.height, hasAlpha ? QImage::Format_RGBA8888 : QImage::Format_RGBX8888);
    const ScalerPtr scaler(sws_getContext(from.width, from.height, pixels, from.width, from.height, AV_PIX_FMT_RGBA,
                                          SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT, nullptr, nullptr,
                                          nullptr));
    if (image.isNull() || !scaler)
        return fail(Error::Kind::FileUnreadable);
    uint8_t *const lines[]{image.bits()};
    const int strides[]{int(image.bytesPerLine())};
    sws_scale(scaler.get(), from.data, from.linesize, 0, from.height, lines, strides);
    if (const QByteArray profile = profileOf(from); !profile.isEmpty())
        image.setColorSpace(QColorSpace::fromIccProfile(profile));
    return image;
}

Result<QImage> readHeif(const QByteArray &content)
{
    const std::unique_ptr<heif_context, FreeHeif> context(heif_context_alloc());
    const auto broken = [](const heif_error &error) {
        return fail(Error::Kind::FileUnreadable, QString::fromUtf8(error.message));
    };
    const size_t size = size_t(content.size());
    if (const auto error = heif_context_read_from_memory_without_copy(context.get(), content.constData(), size,
                                                                      nullptr);
        error.code != heif_error_Ok)
        return broken(error);
    heif_image_handle *rawHandle = nullptr;
    if (const auto error = heif_context_get_primary_image_handle(context.get(), &rawHandle);
        error.code != heif_error_Ok)
        return broken(error);
    const std::unique_ptr<heif_image_handle, FreeHeif> handle(rawHandle);
    const QSize shown(heif_image_handle_get_width(rawHandle), heif_image_handle_get_height(rawHandle));
    if (isTooLarge(shown))
        return fail(Error::Kind::FileUnreadable, u"more pixels than any network takes"_s);
    heif_image *rawImage = nullptr;
    const auto error = heif_decode_image(rawHandle, &rawImage, heif_colorspace_RGB, heif_chroma_interleaved_RGBA,
                                         nullptr); // turned as the file says
    if (error.code != heif_error_Ok)
        return broken(error);
    const std::unique_ptr<heif_image, FreeHeif> decoded(rawImage);
    int stride = 0;
    const uint8_t *bits = heif_image_get_plane_readonly(rawImage, heif_channel_interleaved, &stride);
    const bool hasAlpha = heif_image_handle_has_alpha_channel(rawHandle) != 0;
    const QImage view(bits, heif_image_get_width(rawImage, heif_channel_interleaved),
                      heif_image_get_height(rawImage, heif_channel_interleaved), stride,
                      hasAlpha ? QImage::Format_RGBA8888 : QImage::Format_RGBX8888);
    QImage image = view.copy();
    keepProfile(rawHandle, image);
    if (image.isNull())
        return fail(Error::Kind::FileUnreadable);
    return image;
}

Result<Picture> readPicture(QFile &file, FileKind kind)
{
    file.seek(0);
    if (const char *format = qtFormat(kind))
        return readWithQt(file, format);
    if (file.size() > kMostPictureBytes)
        return fail(Error::Kind::FileUnreadable, u"larger than any network takes"_s);
    const QByteArray content = file.readAll();
    const auto image = kind == FileKind::Heif ? readHeif(content) : readWithFfmpeg(content, kind);
    if (!image)
        return fail(image.error());
    return Picture{*image, false, 1};
}

bool isSeenThrough(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return false;
    for (int y = 0; y < image.height(); ++y) {
        const QImage line = image.copy(0, y, image.width(), 1).convertToFormat(QImage::Format_Alpha8);
        const uchar *alpha = line.constScanLine(0);
        if (std::any_of(alpha, alpha + line.width(), [](uchar value) { return value != 255; }))
            return true;
    }
    return false;
}

} // namespace Postrider

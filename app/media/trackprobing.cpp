// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/probing.h"

#include "app/media/picturewriting.h"
#include "app/media/tracksfile.h"
#include "app/media/turning.h"
#include "domain/mediadetails.h"

#include <algorithm>
#include <cmath>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPosterSide = 640;          // pixels
constexpr int kPosterTries = 40;          // frames looked at for one that is not black
constexpr double kDark = 24;              // of 255, the mean of a frame that tells nothing
constexpr qint64 kMostPackets = 20'000;   // read while looking for one
constexpr qint64 kEndLook = AV_TIME_BASE; // before the end, to see whether it is all there

QString containerOf(const AVFormatContext &format)
{
    const QString name = QString::fromLatin1(format.iformat->name);
    const AVDictionaryEntry *brand = av_dict_get(format.metadata, "major_brand", nullptr, 0);
    if (name.startsWith("mov,"_L1))
        return brand && qstrncmp(brand->value, "qt", 2) == 0 ? u"mov"_s : u"mp4"_s;
    if (!name.startsWith("matroska"_L1))
        return name;
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        const AVCodecID id = format.streams[i]->codecpar->codec_id;
        const bool isOfWeb = id == AV_CODEC_ID_VP8 || id == AV_CODEC_ID_VP9 || id == AV_CODEC_ID_AV1
            || id == AV_CODEC_ID_OPUS || id == AV_CODEC_ID_VORBIS;
        if (!isOfWeb)
            return u"matroska"_s;
    }
    return u"webm"_s;
}

QString mimeOf(const QString &container, bool isVideo)
{
    const QString family = isVideo ? u"video/"_s : u"audio/"_s;
    if (container == "mov"_L1)
        return isVideo ? u"video/quicktime"_s : u"audio/mp4"_s;
    static const QHash<QString, QString> names{
        {u"matroska"_s, u"x-matroska"_s}, {u"mpegts"_s, u"mp2t"_s}, {u"avi"_s, u"x-msvideo"_s}, {u"mp3"_s, u"mpeg"_s}};
    return family + names.value(container, container);
}

bool tellsMore(const AVDictionary *words)
{
    static const QStringList told{u"location"_s, u"gps"_s,    u"xmp"_s,   u"make"_s,    u"model"_s,
                                  u"artist"_s,   u"author"_s, u"owner"_s, u"comment"_s, u"description"_s};
    for (const AVDictionaryEntry *word = nullptr; (word = av_dict_get(words, "", word, AV_DICT_IGNORE_SUFFIX));) {
        const QString key = QString::fromUtf8(word->key).toLower();
        if (std::any_of(told.begin(), told.end(), [&](const QString &name) { return key.contains(name); }))
            return true;
    }
    return false;
}

// Words about place and camera, or tracks of data, where some cameras write a place for every second.
bool tellsMore(const AVFormatContext &format)
{
    bool tells = tellsMore(format.metadata);
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        const AVStream *stream = format.streams[i];
        tells = tells || tellsMore(stream->metadata) || stream->codecpar->codec_type == AVMEDIA_TYPE_DATA;
    }
    return tells;
}

QString codecName(const AVStream *stream)
{
    return stream ? QString::fromLatin1(avcodec_get_name(stream->codecpar->codec_id)) : QString();
}

void addVideo(const AVFormatContext &format, const AVStream *stream, MediaDetails &details)
{
    const AVCodecParameters &facts = *stream->codecpar;
    const AVRational rate = av_guess_frame_rate(const_cast<AVFormatContext *>(&format), const_cast<AVStream *>(stream),
                                                nullptr);
    if (rate.num > 0 && rate.den > 0)
        details.frameRate = std::round(av_q2d(rate) * 1000) / 1000;
    const char *pixels = av_get_pix_fmt_name(AVPixelFormat(facts.format));
    details.pixelFormat = QString::fromLatin1(pixels ? pixels : "");
    if (details.pixelFormat == "yuvj420p"_L1) // the same with another range
        details.pixelFormat = u"yuv420p"_s;
    details.isInterlaced = facts.field_order > AV_FIELD_PROGRESSIVE;
    details.isTurned = turnOf(stream) != Turn::None;
}

void addAudio(const AVStream *stream, MediaDetails &details)
{
    details.audioChannels = stream->codecpar->ch_layout.nb_channels;
    details.audioRate = stream->codecpar->sample_rate;
}

qint64 millisecondsOf(const AVFormatContext &format, const AVStream *stream)
{
    if (format.duration > 0)
        return format.duration * 1000 / AV_TIME_BASE;
    return stream->duration > 0 ? qint64(double(stream->duration) * av_q2d(stream->time_base) * 1000) : 0;
}

QImage imageOf(const AVFrame &frame, QSize size)
{
    QImage image(size, QImage::Format_RGBX8888);
    const ScalerPtr scaler(sws_getContext(frame.width, frame.height, AVPixelFormat(frame.format), size.width(),
                                          size.height(), AV_PIX_FMT_RGBA, SWS_BICUBIC, nullptr, nullptr, nullptr));
    if (image.isNull() || !scaler)
        return {};
    uint8_t *const lines[]{image.bits()};
    const int strides[]{int(image.bytesPerLine())};
    sws_scale(scaler.get(), frame.data, frame.linesize, 0, frame.height, lines, strides);
    return image;
}

bool isDark(const QImage &image)
{
    const QImage small = image.scaled(16, 16).convertToFormat(QImage::Format_Grayscale8);
    double sum = 0;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x)
            sum += qGray(small.pixel(x, y));
    }
    return sum / (small.width() * small.height()) < kDark;
}

// The first frame that is not black, or the first; null when nothing can be decoded. shown: its size before turning.
QImage posterOf(const TracksFile &file, const AVStream *stream, QSize shown)
{
    const CodecPtr decoder = file.decoderOf(stream, 1);
    const PacketPtr packet(av_packet_alloc());
    const FramePtr frame(av_frame_alloc());
    const QSize size = shown.scaled(kPosterSide, kPosterSide, Qt::KeepAspectRatio).expandedTo({1, 1});
    QImage first;
    int seen = 0;
    for (qint64 i = 0; decoder && i < kMostPackets && seen < kPosterTries; ++i) {
        const bool isEnd = av_read_frame(file.format(), packet.get()) < 0;
        const bool isOurs = isEnd || packet->stream_index == stream->index;
        if (isOurs)
            avcodec_send_packet(decoder.get(), isEnd ? nullptr : packet.get());
        av_packet_unref(packet.get());
        while (isOurs && avcodec_receive_frame(decoder.get(), frame.get()) >= 0) {
            const QImage image = imageOf(*frame, size);
            if (first.isNull())
                first = image;
            if (!isDark(image))
                return image;
            ++seen;
        }
        if (isEnd)
            break;
    }
    return first;
}

// A file that was cut off has an index of more than it holds.
bool isWhole(const TracksFile &file, const AVStream *stream)
{
    AVFormatContext *format = file.format();
    const bool isIndexed = QByteArrayView(format->iformat->name).startsWith("mov,");
    if (!isIndexed || format->duration <= 0)
        return true;
    if (av_seek_frame(format, -1, qMax<qint64>(0, format->duration - kEndLook), AVSEEK_FLAG_BACKWARD) < 0)
        return false;
    const PacketPtr packet(av_packet_alloc());
    double last = 0;
    while (av_read_frame(format, packet.get()) >= 0) {
        if (packet->stream_index == stream->index && (packet->flags & AV_PKT_FLAG_CORRUPT) == 0)
            last = qMax(last, double(packet->pts + packet->duration) * av_q2d(stream->time_base));
        av_packet_unref(packet.get());
    }
    const double start = format->start_time > 0 ? double(format->start_time) / AV_TIME_BASE : 0;
    return last >= start + double(format->duration - 2 * kEndLook) / AV_TIME_BASE && last > 0;
}

} // namespace

Result<QJsonObject> probeTracks(QFile &file)
{
    const bool isIndexFirst = isFastStart(file);
    TracksFile tracks;
    if (const Outcome opened = tracks.open(file); !opened)
        return fail(opened.error());
    const AVFormatContext &format = *tracks.format();
    const AVStream *video = tracks.video();
    const AVStream *audio = tracks.audio();
    if (!video && !audio)
        return fail(Error::Kind::FileUnreadable, u"neither pictures nor sound"_s);
    MediaDetails details;
    details.container = containerOf(format);
    details.videoCodec = codecName(video);
    details.audioCodec = codecName(audio);
    details.bitRate = format.bit_rate;
    details.hasPrivateData = tellsMore(format);
    details.isFastStart = isIndexFirst;
    if (audio)
        addAudio(audio, details);
    QJsonObject found{{"mime"_L1, mimeOf(details.container, video != nullptr)},
                      {"duration"_L1, millisecondsOf(format, video ? video : audio)}};
    if (video) {
        addVideo(format, video, details);
        const QSize stored = shownSize(video);
        const QImage poster = posterOf(tracks, video, stored);
        if (poster.isNull() || !isWhole(tracks, video))
            return fail(Error::Kind::FileUnreadable, u"it breaks off"_s);
        const QSize size = turned(stored, turnOf(video));
        found["width"_L1] = size.width();
        found["height"_L1] = size.height();
        found["poster"_L1] = QString::fromLatin1(jpegOf(turned(poster, turnOf(video)), 82).toBase64());
    }
    found["details"_L1] = details.toJson();
    return found;
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplevideo.h"

#include <QFile>

#include <cmath>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/display.h>
#include <libavutil/opt.h>
}

namespace Postrider::Testing {

namespace {

// One track's encoder and what it writes to; the test's files are small, so nothing is shared or reused.
struct Track
{
    AVCodecContext *codec = nullptr;
    AVStream *stream = nullptr;
    AVFrame *frame = av_frame_alloc();
    int64_t next = 0; // in the codec's time base

    ~Track()
    {
        av_frame_free(&frame);
        avcodec_free_context(&codec);
    }
};

void drain(const Track &track, AVFormatContext *format)
{
    AVPacket *packet = av_packet_alloc();
    while (avcodec_receive_packet(track.codec, packet) >= 0) {
        av_packet_rescale_ts(packet, track.codec->time_base, track.stream->time_base);
        packet->stream_index = track.stream->index;
        av_interleaved_write_frame(format, packet);
    }
    av_packet_free(&packet);
}

bool openTrack(Track &track, AVFormatContext *format, const QString &name)
{
    const AVCodec *codec = avcodec_find_encoder_by_name(name.toLatin1().constData());
    if (!codec || !track.codec)
        return false;
    track.codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    track.codec->strict_std_compliance = FF_COMPLIANCE_EXPERIMENTAL;
    track.stream = avformat_new_stream(format, nullptr);
    if (avcodec_open2(track.codec, codec, nullptr) < 0)
        return false;
    avcodec_parameters_from_context(track.stream->codecpar, track.codec);
    track.stream->time_base = track.codec->time_base;
    return true;
}

bool addVideo(Track &track, AVFormatContext *format, const SampleVideo &sample)
{
    track.codec = avcodec_alloc_context3(avcodec_find_encoder_by_name(sample.videoCodec.toLatin1().constData()));
    if (!track.codec)
        return false;
    track.codec->width = track.frame->width = sample.size.width();
    track.codec->height = track.frame->height = sample.size.height();
    track.codec->pix_fmt = sample.videoCodec == QLatin1String("mjpeg") ? AV_PIX_FMT_YUVJ420P : AV_PIX_FMT_YUV420P;
    track.frame->format = track.codec->pix_fmt;
    track.codec->time_base = {1, sample.frameRate};
    track.codec->framerate = {sample.frameRate, 1};
    track.codec->bit_rate = 400'000;
    if (!openTrack(track, format, sample.videoCodec))
        return false;
    track.stream->avg_frame_rate = track.codec->framerate;
    if (sample.turned != 0) {
        auto *matrix = reinterpret_cast<int32_t *>(
            av_stream_new_side_data(track.stream, AV_PKT_DATA_DISPLAYMATRIX, 9 * sizeof(int32_t)));
        av_display_rotation_set(matrix, -sample.turned);
    }
    return av_frame_get_buffer(track.frame, 0) >= 0;
}

bool addAudio(Track &track, AVFormatContext *format, const SampleVideo &sample)
{
    const AVCodec *codec = avcodec_find_encoder_by_name(sample.audioCodec.toLatin1().constData());
    track.codec = avcodec_alloc_context3(codec);
    if (!codec || !track.codec)
        return false;
    track.codec->sample_rate = track.frame->sample_rate = 48'000;
    track.codec->sample_fmt = codec->sample_fmts ? codec->sample_fmts[0] : AV_SAMPLE_FMT_FLTP;
    track.frame->format = track.codec->sample_fmt;
    av_channel_layout_default(&track.codec->ch_layout, 1);
    av_channel_layout_default(&track.frame->ch_layout, 1);
    track.codec->time_base = {1, 48'000};
    if (!openTrack(track, format, sample.audioCodec))
        return false;
    track.frame->nb_samples = track.codec->frame_size > 0 ? track.codec->frame_size : 1024;
    return av_frame_get_buffer(track.frame, 0) >= 0;
}

void writeVideo(Track &track, AVFormatContext *format)
{
    av_frame_make_writable(track.frame);
    for (int y = 0; y < track.codec->height; ++y) {
        for (int x = 0; x < track.codec->width; ++x) {
            const bool isSquare = std::abs(x - int(track.next * 2 % track.codec->width)) < 20;
            track.frame->data[0][y * track.frame->linesize[0] + x] = uint8_t(isSquare ? 235 : 60 + (x + y) % 80);
        }
    }
    for (int plane = 1; plane < 3; ++plane)
        memset(track.frame->data[plane], 110 + 10 * plane,
               size_t(track.frame->linesize[plane] * track.codec->height / 2));
    track.frame->pts = track.next++;
    avcodec_send_frame(track.codec, track.frame);
    drain(track, format);
}

void writeAudio(Track &track, AVFormatContext *format)
{
    av_frame_make_writable(track.frame);
    const int bytes = av_get_bytes_per_sample(track.codec->sample_fmt);
    for (int i = 0; i < track.frame->nb_samples; ++i) {
        const double value = std::sin(double(track.next + i) * 0.05) * 0.2;
        if (bytes == 4)
            reinterpret_cast<float *>(track.frame->data[0])[i] = float(value);
        else
            reinterpret_cast<int16_t *>(track.frame->data[0])[i] = int16_t(value * 32'000);
    }
    track.frame->pts = track.next;
    track.next += track.frame->nb_samples;
    avcodec_send_frame(track.codec, track.frame);
    drain(track, format);
}

} // namespace

QString SampleVideo::write(const QString &path) const
{
    av_log_set_level(AV_LOG_QUIET);
    AVFormatContext *format = nullptr;
    const QByteArray file = QFile::encodeName(path);
    avformat_alloc_output_context2(&format, nullptr, muxer.toLatin1().constData(), file.constData());
    if (!format)
        return QStringLiteral("no muxer %1").arg(muxer);
    Track video;
    Track audio;
    const bool isReady = (videoCodec.isEmpty() || addVideo(video, format, *this))
        && (audioCodec.isEmpty() || addAudio(audio, format, *this));
    if (!isReady || avio_open(&format->pb, file.constData(), AVIO_FLAG_WRITE) < 0) {
        avformat_free_context(format);
        return QStringLiteral("no encoder %1 or %2").arg(videoCodec, audioCodec);
    }
    for (auto word = words.cbegin(); word != words.cend(); ++word)
        av_dict_set(&format->metadata, word.key().constData(), word.value().constData(), 0);
    const bool isBegun = avformat_write_header(format, nullptr) >= 0;
    for (double at = 0; isBegun && at < seconds; at += 1.0 / frameRate) {
        if (video.codec)
            writeVideo(video, format);
        while (audio.codec && double(audio.next) / 48'000 < at + 1.0 / frameRate)
            writeAudio(audio, format);
    }
    for (Track *track : {&video, &audio}) {
        if (isBegun && track->codec) {
            avcodec_send_frame(track->codec, nullptr);
            drain(*track, format);
        }
    }
    const bool isWritten = isBegun && av_write_trailer(format) >= 0;
    avio_closep(&format->pb);
    avformat_free_context(format);
    return isWritten ? QString() : QStringLiteral("%1 does not take %2 and %3").arg(muxer, videoCodec, audioCodec);
}

} // namespace Postrider::Testing

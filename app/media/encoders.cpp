// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/track.h"
#include "app/media/turning.h"

#include <QThread>

namespace Postrider {

namespace {

constexpr int kMostThreads = 4;
constexpr double kPlainRate = 30; // frames a second, where a file does not say
constexpr double kFastest = 120;
constexpr int kSecondsOfKeyFrame = 2; // apart, so that a network's player can jump
constexpr auto kQuality = "21";       // x264's constant rate factor: what the eye takes for the original

int threads()
{
    return qBound(1, QThread::idealThreadCount(), kMostThreads);
}

AVRational rateFor(const AVStream *from, const ConversionPlan &plan)
{
    const double average = av_q2d(from->avg_frame_rate.den > 0 ? from->avg_frame_rate : AVRational{0, 1});
    if (plan.frameRate <= 0 && average > 0 && average <= kFastest)
        return from->avg_frame_rate;
    const double rate = plan.frameRate > 0 ? plan.frameRate : kPlainRate;
    return av_d2q(rate, 1001 * 1000);
}

QByteArray number(int value)
{
    return QByteArray::number(value);
}

QByteArray videoFilters(const AVStream *from, const ConversionPlan &plan, AVRational rate)
{
    QByteArray filters;
    if (from->codecpar->field_order > AV_FIELD_PROGRESSIVE)
        filters += "yadif,";
    filters += filterFor(turnOf(from));
    filters += "fps=" + number(rate.num) + '/' + number(rate.den);
    filters += ",scale=" + number(plan.scaled.width()) + ':' + number(plan.scaled.height()) + ":flags=lanczos";
    if (plan.canvas.width() > plan.scaled.width() || plan.canvas.height() > plan.scaled.height())
        filters += ",pad=" + number(plan.canvas.width()) + ':' + number(plan.canvas.height())
            + ":(ow-iw)/2:(oh-ih)/2:black";
    else if (plan.canvas != plan.scaled)
        filters += ",crop=" + number(plan.canvas.width()) + ':' + number(plan.canvas.height());
    return filters + ",setsar=1,format=yuv420p";
}

CodecPtr encoderFor(AVCodecID id)
{
    const AVCodec *codec = avcodec_find_encoder(id);
    return CodecPtr(codec ? avcodec_alloc_context3(codec) : nullptr);
}

} // namespace

std::unique_ptr<EncodedTrack> encodedVideo(const TracksFile &file, const AVStream *from, TracksWriter &writer,
                                           const ConversionPlan &plan)
{
    CodecPtr decoder = file.decoderOf(from, threads());
    CodecPtr encoder = encoderFor(AV_CODEC_ID_H264);
    if (!decoder || !encoder)
        return nullptr;
    const AVRational rate = rateFor(from, plan);
    encoder->width = plan.canvas.width();
    encoder->height = plan.canvas.height();
    encoder->sample_aspect_ratio = {1, 1};
    encoder->pix_fmt = AV_PIX_FMT_YUV420P;
    encoder->framerate = rate;
    encoder->time_base = av_inv_q(rate);
    encoder->gop_size = qMax(1, int(av_q2d(rate) * kSecondsOfKeyFrame));
    encoder->thread_count = threads();
    encoder->profile = FF_PROFILE_H264_HIGH;
    AVDictionary *options = nullptr;
    av_dict_set(&options, "preset", "fast", 0);
    av_dict_set(&options, "crf", kQuality, 0);
    if (plan.videoBitRate > 0) {
        encoder->rc_max_rate = plan.videoBitRate;
        encoder->rc_buffer_size = int(qMin<qint64>(plan.videoBitRate * 2, INT_MAX));
        if (qstrcmp(encoder->codec->name, "libx264") != 0)
            encoder->bit_rate = plan.videoBitRate;
    }
    auto track = std::make_unique<EncodedTrack>(std::move(decoder), std::move(encoder), videoFilters(from, plan, rate),
                                                writer);
    return track->open(options) ? std::move(track) : nullptr;
}

std::unique_ptr<EncodedTrack> encodedAudio(const TracksFile &file, const AVStream *from, TracksWriter &writer,
                                           const ConversionPlan &plan)
{
    CodecPtr decoder = file.decoderOf(from, 1);
    CodecPtr encoder = encoderFor(AV_CODEC_ID_AAC);
    if (!decoder || !encoder)
        return nullptr;
    const int rate = plan.audioRate > 0 ? plan.audioRate : 48'000;
    av_channel_layout_default(&encoder->ch_layout, plan.audioChannels == 1 ? 1 : 2);
    encoder->sample_fmt = AV_SAMPLE_FMT_FLTP;
    encoder->sample_rate = rate;
    encoder->time_base = {1, rate};
    encoder->bit_rate = plan.audioBitRate;
    const QByteArray filters = QByteArray("aresample=async=1000,aformat=sample_fmts=fltp:sample_rates=") + number(rate)
        + ":channel_layouts=" + (plan.audioChannels == 1 ? "mono" : "stereo");
    auto track = std::make_unique<EncodedTrack>(std::move(decoder), std::move(encoder), filters, writer);
    return track->open(nullptr) ? std::move(track) : nullptr;
}

} // namespace Postrider

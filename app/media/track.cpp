// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/track.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

void keepTurn(const AVStream *from, AVStream *to)
{
    size_t size = 0;
    const uint8_t *matrix = av_stream_get_side_data(from, AV_PKT_DATA_DISPLAYMATRIX, &size);
    uint8_t *place = matrix ? av_stream_new_side_data(to, AV_PKT_DATA_DISPLAYMATRIX, size) : nullptr;
    if (place)
        memcpy(place, matrix, size);
}

Error broken(int code)
{
    return {Error::Kind::FileUnreadable, avWords(code), {}, {}};
}

} // namespace

Track::~Track() = default;

CopiedTrack::CopiedTrack(const AVStream *from, TracksWriter &writer)
    : m_from(from), m_writer(writer), m_to(writer.addStream())
{
    avcodec_parameters_copy(m_to->codecpar, from->codecpar);
    const bool staysTagged = av_codec_get_id(writer.format()->oformat->codec_tag, from->codecpar->codec_tag)
        == from->codecpar->codec_id;
    if (!staysTagged)
        m_to->codecpar->codec_tag = 0;
    m_to->time_base = from->time_base;
    m_to->sample_aspect_ratio = from->sample_aspect_ratio;
    m_to->avg_frame_rate = from->avg_frame_rate;
    keepTurn(from, m_to);
}

Outcome CopiedTrack::take(AVPacket *packet)
{
    if (!packet)
        return {};
    av_packet_rescale_ts(packet, m_from->time_base, m_to->time_base);
    packet->stream_index = m_to->index;
    packet->pos = -1;
    return m_writer.write(packet);
}

EncodedTrack::EncodedTrack(CodecPtr decoder, CodecPtr encoder, QByteArray description, TracksWriter &writer)
    : m_decoder(std::move(decoder)), m_encoder(std::move(encoder)), m_description(std::move(description)),
      m_writer(writer), m_to(writer.addStream()), m_frame(av_frame_alloc()), m_made(av_frame_alloc()),
      m_packet(av_packet_alloc())
{
}

Outcome EncodedTrack::open(AVDictionary *options)
{
    m_encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT;
    int code = avcodec_open2(m_encoder.get(), nullptr, &options);
    av_dict_free(&options);
    if (code >= 0)
        code = avcodec_parameters_from_context(m_to->codecpar, m_encoder.get());
    m_to->time_base = m_encoder->time_base;
    m_to->avg_frame_rate = m_encoder->framerate;
    return code < 0 ? fail(Error::Kind::Internal, avWords(code)) : Outcome();
}

Outcome EncodedTrack::take(AVPacket *packet)
{
    // A packet that can't be decoded is passed over, as players do; a file that has nothing else was refused when it
    // was added.
    if (avcodec_send_packet(m_decoder.get(), packet) < 0 && packet)
        return {};
    while (avcodec_receive_frame(m_decoder.get(), m_frame.get()) >= 0) {
        if (const Outcome outcome = decoded(); !outcome)
            return outcome;
    }
    if (packet || !m_chain.isBuilt())
        return {};
    if (const Outcome outcome = m_chain.push(nullptr); !outcome)
        return outcome;
    if (const Outcome outcome = filtered(); !outcome)
        return outcome;
    return encode(nullptr);
}

Outcome EncodedTrack::decoded()
{
    m_frame->pts = m_frame->best_effort_timestamp;
    m_frame->pict_type = AV_PICTURE_TYPE_NONE;
    if (!m_chain.isBuilt()) {
        if (const Outcome built = m_chain.build(*m_frame, m_decoder->pkt_timebase, m_description); !built)
            return built;
        if (m_encoder->frame_size > 0)
            av_buffersink_set_frame_size(m_chain.sink(), unsigned(m_encoder->frame_size));
    }
    if (const Outcome outcome = m_chain.push(m_frame.get()); !outcome)
        return outcome;
    return filtered();
}

Outcome EncodedTrack::filtered()
{
    while (m_chain.pull(m_made.get())) {
        m_made->pts = av_rescale_q(m_made->pts, av_buffersink_get_time_base(m_chain.sink()), m_encoder->time_base);
        m_made->pict_type = AV_PICTURE_TYPE_NONE;
        const Outcome outcome = encode(m_made.get());
        av_frame_unref(m_made.get());
        if (!outcome)
            return outcome;
    }
    return {};
}

Outcome EncodedTrack::encode(AVFrame *frame)
{
    if (const int code = avcodec_send_frame(m_encoder.get(), frame); code < 0)
        return fail(broken(code));
    while (avcodec_receive_packet(m_encoder.get(), m_packet.get()) >= 0) {
        av_packet_rescale_ts(m_packet.get(), m_encoder->time_base, m_to->time_base);
        m_packet->stream_index = m_to->index;
        if (const Outcome outcome = m_writer.write(m_packet.get()); !outcome)
            return outcome;
    }
    return {};
}

} // namespace Postrider

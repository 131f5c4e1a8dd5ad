// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/filterchain.h"

#include "app/media/tracksfile.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray videoSource(const AVFrame &like, AVRational timeBase)
{
    return QByteArray("video_size=%1x%2:pix_fmt=%3:time_base=%4/%5:pixel_aspect=%6/%7")
        .replace("%1", QByteArray::number(like.width))
        .replace("%2", QByteArray::number(like.height))
        .replace("%3", QByteArray::number(like.format))
        .replace("%4", QByteArray::number(timeBase.num))
        .replace("%5", QByteArray::number(timeBase.den))
        .replace("%6", QByteArray::number(qMax(0, like.sample_aspect_ratio.num)))
        .replace("%7", QByteArray::number(qMax(1, like.sample_aspect_ratio.den)));
}

QByteArray audioSource(const AVFrame &like, AVRational timeBase)
{
    AVChannelLayout layout = like.ch_layout;
    AVChannelLayout usual = {};
    if (layout.order == AV_CHANNEL_ORDER_UNSPEC) {
        av_channel_layout_default(&usual, layout.nb_channels);
        layout = usual;
    }
    char words[128] = {};
    av_channel_layout_describe(&layout, words, sizeof words);
    return QByteArray("time_base=%1/%2:sample_rate=%3:sample_fmt=%4:channel_layout=%5")
        .replace("%1", QByteArray::number(timeBase.num))
        .replace("%2", QByteArray::number(timeBase.den))
        .replace("%3", QByteArray::number(like.sample_rate))
        .replace("%4", QByteArray::number(like.format))
        .replace("%5", words);
}

Error unusable(int code)
{
    return {Error::Kind::FileUnreadable, avWords(code), {}, {}};
}

} // namespace

Outcome FilterChain::build(const AVFrame &like, AVRational timeBase, const QByteArray &description)
{
    const bool isVideo = like.width > 0;
    m_size = {like.width, like.height};
    m_format = like.format;
    m_graph.reset(avfilter_graph_alloc());
    m_graph->nb_threads = 2;
    const QByteArray source = isVideo ? videoSource(like, timeBase) : audioSource(like, timeBase);
    int code = avfilter_graph_create_filter(&m_source, avfilter_get_by_name(isVideo ? "buffer" : "abuffer"), "in",
                                            source.constData(), nullptr, m_graph.get());
    if (code >= 0)
        code = avfilter_graph_create_filter(&m_sink, avfilter_get_by_name(isVideo ? "buffersink" : "abuffersink"),
                                            "out", nullptr, nullptr, m_graph.get());
    if (code < 0)
        return fail(unusable(code));
    AVFilterInOut *outputs = avfilter_inout_alloc();
    AVFilterInOut *inputs = avfilter_inout_alloc();
    outputs->name = av_strdup("in");
    outputs->filter_ctx = m_source;
    inputs->name = av_strdup("out");
    inputs->filter_ctx = m_sink;
    code = avfilter_graph_parse_ptr(m_graph.get(), description.constData(), &inputs, &outputs, nullptr);
    avfilter_inout_free(&inputs);
    avfilter_inout_free(&outputs);
    if (code >= 0)
        code = avfilter_graph_config(m_graph.get(), nullptr);
    return code < 0 ? fail(unusable(code)) : Outcome();
}

Outcome FilterChain::push(AVFrame *frame)
{
    if (frame && frame->width > 0 && (QSize(frame->width, frame->height) != m_size || frame->format != m_format))
        return fail(Error::Kind::FileUnreadable, u"its pictures change their size midway"_s);
    const int code = av_buffersrc_add_frame(m_source, frame);
    return code < 0 ? fail(unusable(code)) : Outcome();
}

bool FilterChain::pull(AVFrame *frame)
{
    return av_buffersink_get_frame(m_sink, frame) >= 0;
}

} // namespace Postrider

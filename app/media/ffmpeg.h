// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// FFmpeg's C headers, and owners for what it allocates.
extern "C" {
#include <libavcodec/avcodec.h>
#include <libavfilter/avfilter.h>
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
#include <libavformat/avformat.h>
#include <libavutil/display.h>
#include <libavutil/imgutils.h>
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
#include <libswscale/swscale.h>
}

#include <memory>

namespace Postrider {

struct FreeAv
{
    void operator()(AVFrame *frame) const { av_frame_free(&frame); }
    void operator()(AVPacket *packet) const { av_packet_free(&packet); }
    void operator()(AVCodecContext *codec) const { avcodec_free_context(&codec); }
    void operator()(AVFilterGraph *graph) const { avfilter_graph_free(&graph); }
    void operator()(SwsContext *scaler) const { sws_freeContext(scaler); }
};

using FramePtr = std::unique_ptr<AVFrame, FreeAv>;
using PacketPtr = std::unique_ptr<AVPacket, FreeAv>;
using CodecPtr = std::unique_ptr<AVCodecContext, FreeAv>;
using GraphPtr = std::unique_ptr<AVFilterGraph, FreeAv>;
using ScalerPtr = std::unique_ptr<SwsContext, FreeAv>;

} // namespace Postrider

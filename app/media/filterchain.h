// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/ffmpeg.h"
#include "base/result.h"

#include <QSize>

namespace Postrider {

// One chain of FFmpeg's filters between a decoder and an encoder.
class FilterChain final
{
public:
    // like: the first frame, which says what comes in. timeBase: that of the frames. description: our own words only.
    [[nodiscard]] Outcome build(const AVFrame &like, AVRational timeBase, const QByteArray &description);
    bool isBuilt() const { return m_graph != nullptr; }

    [[nodiscard]] Outcome push(AVFrame *frame); // null: the end
    bool pull(AVFrame *frame);                  // false: none is ready

    AVFilterContext *sink() const { return m_sink; }

private:
    GraphPtr m_graph;
    AVFilterContext *m_source = nullptr;
    AVFilterContext *m_sink = nullptr;
    QSize m_size;
    int m_format = -1;
};

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/ffmpeg.h"
#include "base/result.h"

#include <QFile>

namespace Postrider {

// A file of tracks, read through a handle that is open already. FFmpeg is told of the few formats and codecs that we
// mean to read, and can't open anything else, whatever the file asks for: no playlist, no address, no second file.
class TracksFile final
{
public:
    TracksFile() = default;
    ~TracksFile();
    Q_DISABLE_COPY_MOVE(TracksFile)

    [[nodiscard]] Outcome open(QFile &file); // which outlives this

    AVFormatContext *format() const { return m_format; }
    AVStream *video() const; // null where there is none; cover pictures are none
    AVStream *audio() const;
    // With up to that many threads; null when the codec is not one of ours.
    CodecPtr decoderOf(const AVStream *stream, int threads) const;

private:
    AVStream *best(AVMediaType type) const;

    AVFormatContext *m_format = nullptr;
    AVIOContext *m_input = nullptr;
};

// "no such thing" in FFmpeg's words, for details of errors.
QString avWords(int code);

} // namespace Postrider

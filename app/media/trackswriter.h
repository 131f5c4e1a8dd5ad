// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/ffmpeg.h"
#include "base/result.h"

#include <QFile>

namespace Postrider {

// A file of tracks that is written, through a handle that is open already, with its index first and without a word
// about who made it.
class TracksWriter final
{
public:
    TracksWriter() = default;
    ~TracksWriter();
    Q_DISABLE_COPY_MOVE(TracksWriter)

    enum class Edits { Allowed, None }; // lists of edits, which some networks refuse
    [[nodiscard]] Outcome open(QFile &file, const QString &mime);
    AVStream *addStream();
    [[nodiscard]] Outcome begin(Edits edits);
    // In its stream's time base; takes what is in it.
    [[nodiscard]] Outcome write(AVPacket *packet);
    [[nodiscard]] Outcome finish();

    AVFormatContext *format() const { return m_format; }

private:
    AVFormatContext *m_format = nullptr;
    AVIOContext *m_output = nullptr;
};

} // namespace Postrider

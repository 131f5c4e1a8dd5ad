// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/ffmpeg.h"

#include <QImage>

namespace Postrider {

// How a track's pictures are to be turned before they are shown, clockwise.
enum class Turn { None, Quarter, Half, ThreeQuarters };

Turn turnOf(const AVStream *stream);
// Square pixels, not turned yet.
QSize shownSize(const AVStream *stream);
QSize turned(QSize size, Turn turn);
QImage turned(const QImage &image, Turn turn);
// The same in the words of FFmpeg's filters; empty for none.
QByteArray filterFor(Turn turn);

} // namespace Postrider

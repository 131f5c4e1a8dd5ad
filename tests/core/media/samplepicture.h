// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace Postrider::Testing {

QImage noise(QSize size, bool hasAlpha = false); // hard to compress
QByteArray encoded(const QImage &image, const char *format, int quality = -1);

// EXIF with a camera, a place ("GPS" directory) and that orientation, as an APP1 segment of a JPEG.
QByteArray withExif(const QByteArray &jpeg, int orientation = 1);
// A text with a place, as an iTXt chunk of a PNG.
QByteArray withText(const QByteArray &png);
// One that moves; every frame of one colour.
QByteArray gif(QSize size, int frames);
// A PNG whose head promises that many pixels.
QByteArray bomb(quint32 width, quint32 height);

constexpr char kPlace[] = "Hidden Harbour";

} // namespace Postrider::Testing

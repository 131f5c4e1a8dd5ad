// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/filekind.h"

#include <QImage>

namespace Postrider {

// A still picture as it is shown: turned as the file says, with its colour profile. Of one that moves, the first.
struct Picture
{
    QImage image;
    bool isTurned = false; // was turned
    int frames = 1;
};

// Loads what libraries load late, while files may still be opened.
void prepareToReadPictures();

// FileUnreadable when it is damaged, or larger than any network would take.
[[nodiscard]] Result<Picture> readPicture(QFile &file, FileKind kind);

// Whether any pixel can be seen through.
bool isSeenThrough(const QImage &image);

// The parts of readPicture for what Qt does not read.
[[nodiscard]] Result<QImage> readHeif(const QByteArray &content);
[[nodiscard]] Result<QImage> readWithFfmpeg(const QByteArray &content, FileKind kind);

constexpr qint64 kMostPicturePixels = 120'000'000;
constexpr qint64 kMostPictureBytes = 256 * 1024 * 1024;

} // namespace Postrider

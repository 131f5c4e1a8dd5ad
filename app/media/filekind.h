// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFile>

namespace Postrider {

// What a file begins as. Names and extensions count for nothing.
enum class FileKind { Jpeg, Png, Gif, Bmp, Webp, Tiff, Heif, Tracks };

// Tracks: anything else, which FFmpeg may know as video or sound.
FileKind kindOf(QFile &file);
bool isPicture(FileKind kind);
QString containerOf(FileKind kind); // "jpeg", "heif" ...; empty for tracks
QString mimeOf(FileKind kind);

// A regular file, whatever stands behind its name; never waits for a pipe's other end.
[[nodiscard]] Outcome openRegular(QFile &file, const QString &path);

// Whether an MP4's or MOV's index comes before its pictures. Leaves the file where it was.
bool isFastStart(QFile &file);

} // namespace Postrider

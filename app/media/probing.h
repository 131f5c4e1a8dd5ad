// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/filekind.h"

#include <QJsonObject>

namespace Postrider {

// What a file is: {"mime", "width", "height", "duration" (ms), "details", "poster" (a video's first good picture, JPEG
// in Base64)}. FileUnreadable when it is no picture, video or sound, or when it is damaged.
[[nodiscard]] Result<QJsonObject> probe(QFile &file);

// The part for tracks.
[[nodiscard]] Result<QJsonObject> probeTracks(QFile &file);

} // namespace Postrider

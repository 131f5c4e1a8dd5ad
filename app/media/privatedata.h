// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

#include "app/media/filekind.h"

namespace Postrider {

// A JPEG, PNG, WebP or GIF without what it says beside its picture: EXIF with place and camera, XMP, IPTC, comments,
// thumbnails and whatever hangs on behind its end. Pixels, colour profile and animation stay byte for byte. Nothing
// when it is not built as it should be.
std::optional<QByteArray> withoutPrivateData(const QByteArray &content, FileKind kind);

} // namespace Postrider

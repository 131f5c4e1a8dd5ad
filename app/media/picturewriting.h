// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/conversion.h"

#include <QFile>
#include <QImage>

#include <functional>

namespace Postrider {

// Written without any words beside the picture; its colour profile is kept.
QByteArray jpegOf(const QImage &image, int quality);

// Carries out a plan's Picture, or Strip of a picture, and writes the result. A limit in bytes is reached by quality
// first and by size last. FileUnreadable, DiskFull.
[[nodiscard]] Outcome convertPicture(QFile &from, QFile &to, const ConversionPlan &plan);

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

namespace Postrider::Twitter {

// Opens an upload, sends the file slice by slice, closes it and waits until X is done with it; then comes the step
// called next. The id is kept in the memory as "media", a list of one.
Recipe uploadInSlices(const OutgoingMedia &file, const QString &next);

// Where it begins.
QString firstSliceStep();

// At most a thousand slices are taken, so those of a large file are longer; never shorter than least. Bytes.
qint64 sliceLength(qint64 fileSize, qint64 least);

} // namespace Postrider::Twitter

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/platform.h"

namespace Postrider::YouTube {

// YouTube's own scheduler: a video is uploaded as private with the moment at which it becomes public.
HandOverWindow handOverWindow();
Recipe lookAtHandedOver(const QString &id);

} // namespace Postrider::YouTube

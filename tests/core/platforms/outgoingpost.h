// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/platform.h"

namespace Postrider::Testing {

Outgoing post(const QString &text, const QList<OutgoingMedia> &media = {}, const QJsonObject &settings = {});

// The picture of the recorded exchanges.
OutgoingMedia image();

} // namespace Postrider::Testing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/composition.h"

#include <QJsonObject>

namespace Postrider {

// How a composition lies in the store. What a later version added is passed over when it is read.
QJsonObject compositionToJson(const Composition &composition);
Composition compositionFromJson(const QJsonObject &json);

} // namespace Postrider

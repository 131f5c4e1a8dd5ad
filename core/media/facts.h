// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outgoing.h"

namespace Postrider {

// What postrider-media says of a file, as JSON, and back.
void readFacts(const QJsonObject &said, OutgoingMedia &file);
QJsonObject factsOf(const OutgoingMedia &file);

} // namespace Postrider

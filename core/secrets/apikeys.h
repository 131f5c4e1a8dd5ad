// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QString>

namespace Postrider {

// ptz_ and 32 random bytes in base62 with a six-character checksum: a typing error is told from a wrong key.
Secret newApiKey();
bool looksLikeApiKey(const Secret &key);
// What is kept and shown to tell keys apart: "ptz_" and the next six characters.
QString apiKeyPrefix(const Secret &key);

} // namespace Postrider

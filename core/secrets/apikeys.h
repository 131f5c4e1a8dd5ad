// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QString>

namespace Postrider {

// ptz_ and 32 random bytes in base62 with a six-character checksum, 53 characters: a typing error is told from a wrong
// key. The store keeps Vault::keyedHash of it. Pure functions, any thread.
Secret newApiKey();
// The form and the checksum fit; says nothing about whether the key was ever given out.
bool looksLikeApiKey(const Secret &key);
// What is kept and shown to tell keys apart: "ptz_" and the next six characters. Empty for what is no key.
QString apiKeyPrefix(const Secret &key);

} // namespace Postrider

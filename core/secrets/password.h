// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

namespace Postrider {

// bcrypt with cost 12: about a quarter of a second. Slow on purpose: call these on a pool, never in the GUI or
// store thread. The password is UTF-8. Refuses empty passwords, ones with a zero byte and ones longer than 72
// bytes, which bcrypt would cut: InvalidInput.
[[nodiscard]] Result<Secret> hashPassword(const Secret &password);
// Takes $2a$, $2b$ and $2y$ hashes up to a cost of 18, a quarter of a minute; false for what is none.
[[nodiscard]] bool isPassword(const Secret &password, const Secret &hash);

} // namespace Postrider

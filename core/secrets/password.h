// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

namespace Postrider {

// bcrypt with cost 12. Slow on purpose: call these on a pool, never in the GUI or store thread.
// Refuses empty passwords and ones longer than 72 bytes, which bcrypt would cut: InvalidInput.
[[nodiscard]] Result<Secret> hashPassword(const Secret &password);
[[nodiscard]] bool isPassword(const Secret &password, const Secret &hash);

} // namespace Postrider

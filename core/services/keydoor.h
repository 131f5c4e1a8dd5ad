// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "services/keyservice.h"

namespace Postrider {

class Database;
class SignInThrottle;

// Who stands behind a key, or NotAllowed, in the same words whatever is wrong with it; RateLimit after many wrong ones.
// Writes down refusals, and once a minute that a key was used. Store thread.
[[nodiscard]] Result<KeyHolder> letIn(Database &database, SignInThrottle &throttle, const Vault &vault,
                                      const Secret &token, const QString &client, const QDateTime &now);

} // namespace Postrider

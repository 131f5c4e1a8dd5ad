// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/integration.h"
#include "domain/outgoing.h"

namespace Postrider {

// What recipes may know of an integration: everything but its tokens.
Account accountOf(const Integration &integration);

// Where an integration's tokens are sealed.
SealPlace accessTokenPlace(IntegrationId id);
SealPlace refreshTokenPlace(IntegrationId id);
SealPlace clientSecretPlace(DeveloperAppId id);
SealPlace contextPlace(const QString &sendingId);

} // namespace Postrider

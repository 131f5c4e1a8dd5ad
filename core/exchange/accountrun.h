// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/integration.h"
#include "exchange/exchangethread.h"

namespace Postrider {

// Runs a recipe as that account, with its credentials as they are then, refreshed where they run out. KeychainLocked
// while the vault is closed; what AccessTokens answers; else what the run ends with. verb: what it is charged as. In the
// exchange thread.
QFuture<Result<Context>> runAs(ExchangeDesk &desk, IntegrationId account, const Platform &platform,
                               const Recipe &recipe, Use::Verb verb);

} // namespace Postrider

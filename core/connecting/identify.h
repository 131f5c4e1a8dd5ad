// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/integration.h"
#include "exchange/exchangethread.h"
#include "platforms/platform.h"

#include <QFuture>
#include <QUrl>

namespace Postrider {

// Who a token belongs to, asked of the platform itself. Call in the exchange thread. Auth for a wrong token, WrongServer when
// the address is no server of that kind.
QFuture<Result<Identity>> identify(ExchangeDesk &desk, const Platform &platform, const QUrl &server,
                                   const Secret &accessToken);

// Takes the token back at the platform; best effort, the local copy goes in any case.
QFuture<Outcome> revoke(ExchangeDesk &desk, const Platform &platform, const Integration &integration);

} // namespace Postrider

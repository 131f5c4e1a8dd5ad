// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/integration.h"
#include "exchange/exchangethread.h"
#include "platforms/platform.h"

#include <QFuture>

#include <functional>

namespace Postrider {

// What a finished sign-in found out; nothing of it is stored yet.
struct Connected
{
    Identity identity;
    Tokens tokens;
    RegisteredApp app;
    QString redirectUri;
    bool isNewApp = false; // registered just now: keep it
    DeveloperAppId appId;  // the person's own, kept already; null where there is none
};

// Which identity is meant, where one sign-in opens several: a person's profile and their organisations.
struct IdentityWish
{
    QString accountId; // a reconnection: this one and no other
    // Asks the person for one of them by its accountId; empty text: none. Called in the exchange thread. Nothing: who
    // can't be asked gets Conflict with the list.
    std::function<QFuture<QString>(const QList<Identity> &)> choose = {};
};

// Who a token belongs to, asked of the platform itself. account may have nothing but platform and server yet. Call in
// the exchange thread. Auth for a wrong token, WrongServer when the address is no server of that kind, Conflict when it
// is not whom the wish names, Cancelled when the person chose none.
QFuture<Result<Identity>> identify(ExchangeDesk &desk, const Platform &platform, const Account &account,
                                   const Secret &accessToken, const IdentityWish &wish = {});

// An identity with a token of its own (a Page) is used with that one.
void takeOwnToken(Connected &connected);

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connecting/identify.h"

namespace Postrider {

// What a person typed or pasted instead of going through the browser.
struct TypedCredentials
{
    Secret accessToken; // or the app password, where the platform opens a session with it
    Secret refreshToken;
    std::optional<std::chrono::seconds> lifetime; // none: does not expire, or nobody said
    QString identifier;                           // handle or e-mail address, where a session is opened
    RegisteredApp app;                            // the client that the token was made for; empty where there is none
};

// Signs in without a browser: opens a session where the platform has such a thing, then asks who it is. Call in the
// exchange thread. Errors as identify(); InvalidInput when the identifier is missing.
QFuture<Result<Connected>> signInTyped(ExchangeDesk &desk, const Platform &platform, const QUrl &server,
                                       const TypedCredentials &typed, const IdentityWish &wish = {});

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/platform.h"

namespace Postrider::Twitter {

// OAuth 2 with PKCE, as a native app: X's public clients have no secret. A code lives 30 seconds, an access token
// two hours, a refresh token for one use.

SignIn signIn();
AppGuide appGuide();
QUrl authorizeUrl(const AuthorizeParameters &parameters);

Recipe exchangeCode(const QString &redirectUri);
Recipe refresh();
Recipe revoke();
Recipe identify();

} // namespace Postrider::Twitter

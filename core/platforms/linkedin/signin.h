// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/platform.h"

namespace Postrider::Linkedin {

// OAuth 2 by an app of the person's own. Usually with its secret and without PKCE; an app without a secret goes the
// native way, which LinkedIn has to switch on for it.

SignIn signIn();
AppGuide appGuide();
QUrl authorizeUrl(const AuthorizeParameters &parameters, const Account &account);

Recipe exchangeCode(const QString &redirectUri, const Account &account);
Recipe refresh(const Account &account);
Recipe revoke(const Account &account);

} // namespace Postrider::Linkedin

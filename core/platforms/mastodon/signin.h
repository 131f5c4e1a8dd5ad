// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/platform.h"

namespace Postrider::Mastodon {

// Every server is an OAuth provider of its own: the client is registered there at run time, then the usual code flow.

// What a stock server grants and this program needs; registerApp settles what the very server is asked for.
QStringList usualScopes();

Recipe identify(const Account &account);
Recipe registerApp(const QString &redirectUri, const Account &account);
QUrl authorizeUrl(const AuthorizeParameters &parameters, const Account &account);
Recipe exchangeCode(const QString &redirectUri, const Account &account);
Recipe refresh(const Account &account); // empty where tokens do not expire
Recipe revoke(const Account &account);

} // namespace Postrider::Mastodon

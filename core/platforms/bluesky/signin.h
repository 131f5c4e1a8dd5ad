// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/platform.h"

namespace Postrider::Bluesky {

// Sessions by handle and app password. Signing in is strictly counted by the network, so a session is kept and
// refreshed; nothing ever signs in for a single post.

SignIn signIn();

// The server of a handle is found through its DID document, unless one was typed.
Recipe openSession(const QString &identifier, const Account &account);
Recipe identify(const Account &account);
Recipe refresh(const Account &account);
Recipe revoke(const Account &account);

} // namespace Postrider::Bluesky

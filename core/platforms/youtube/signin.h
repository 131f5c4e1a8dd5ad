// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/platform.h"

namespace Postrider::YouTube {

// Google's sign-in for desktop programs: the code flow with PKCE on any loopback port, with the person's own app, whose
// "secret" Google gives and wants, though it keeps nothing.
SignIn signIn();
AppGuide appGuide();
QUrl authorizeUrl(const AuthorizeParameters &parameters);
Recipe exchangeCode(const QString &redirectUri);
Recipe refresh();
Recipe revoke();
// One sign-in is one channel, chosen in Google's own page; should there be several, the person chooses.
Recipe identify();

} // namespace Postrider::YouTube

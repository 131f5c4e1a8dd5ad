// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/mastodon/facts.h"
#include "platforms/recipe.h"

namespace Postrider::Mastodon {

// Asks what kind of server it is: the newer description, else the older one. Leads to the step called next, with what
// was found in the memory, or fails as WrongServer.
Recipe readServer(const Account &account, const QString &next);

// What readServer found.
ServerFacts serverRead(const Context &context);

// The account that the token belongs to, as the identity; comes after readServer.
Step readAccount(const Account &account);

inline constexpr auto kReadAccount = "read the account";

// Statuses by which a server says that it has no such endpoint, in the many ways of front-ends.
QList<int> absent();

} // namespace Postrider::Mastodon

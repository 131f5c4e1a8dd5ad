// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

namespace Postrider::Mastodon {

// Media first, one file after the other, because a status can only name media that exists and is processed.
Recipe publish(const Outgoing &post, const Account &account);

// The same for the server's own scheduler, which publishes it at that moment.
Recipe handOver(const Outgoing &post, const QDateTime &at, const Account &account);

// Edits replace the whole content, media included: they are uploaded anew, for nothing tells whether a file is still
// the one that was attached.
Recipe edit(const QString &id, const Outgoing &post, const Account &account);

} // namespace Postrider::Mastodon

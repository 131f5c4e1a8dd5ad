// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outgoing.h"
#include "platforms/mastodon/counting.h"

namespace Postrider::Mastodon {

// Everything the server would refuse.
QList<Problem> validate(const Outgoing &post, const ServerFacts &facts);

} // namespace Postrider::Mastodon

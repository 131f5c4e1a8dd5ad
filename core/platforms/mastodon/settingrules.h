// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outgoing.h"
#include "platforms/mastodon/facts.h"

namespace Postrider::Mastodon {

// What is wrong with a delivery's settings, the poll among them.
void checkSettings(const Outgoing &post, const ServerFacts &facts, QList<Problem> &problems);

} // namespace Postrider::Mastodon

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outgoing.h"
#include "domain/rules.h"

namespace Postrider::Bluesky {

// Everything the network would refuse: 300 graphemes and 3000 bytes of text, ten pictures or one video, settings.
QList<Problem> validate(const Outgoing &post, const Account &account);

} // namespace Postrider::Bluesky

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outgoing.h"
#include "domain/sendingnote.h"
#include "platforms/platform.h"

namespace Postrider {

// What a published post, as the platform shows it, lacks of what was sent, and what the platform remarked. Pure; costs
// no request: only a platform whose own answers are full is compared (Platform::answersInFull).
QList<SendingNote> proofread(const RemotePost &published, const Outgoing &sent, const Platform &platform);

} // namespace Postrider

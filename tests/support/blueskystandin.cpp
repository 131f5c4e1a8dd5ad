// SPDX-License-Identifier: GPL-3.0-or-later
#include "blueskystandin.h"

#include "blueskystandin_world.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

BlueskyStandIn::BlueskyStandIn() : BlueskyStandIn(Options()) {}

BlueskyStandIn::BlueskyStandIn(const Options &options)
    : StandIn(u"bluesky"_s, std::make_unique<BlueskyWorld>(options), {options.port, options.delay, options.lateAfter})
{
}

void BlueskyStandIn::endSessions()
{
    with<BlueskyWorld>([](BlueskyWorld &world) { world.endSessions(); });
}

} // namespace Postrider::Testing

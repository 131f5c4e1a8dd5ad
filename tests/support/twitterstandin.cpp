// SPDX-License-Identifier: GPL-3.0-or-later
#include "twitterstandin.h"

#include "twitterstandin_world.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

TwitterStandIn::TwitterStandIn() : TwitterStandIn(Options()) {}

TwitterStandIn::TwitterStandIn(const Options &options)
    : StandIn(u"twitter"_s, std::make_unique<TwitterWorld>(options), {options.port, options.delay, options.lateAfter})
{
}

void TwitterStandIn::endGrants()
{
    with<TwitterWorld>([](TwitterWorld &world) { world.endGrants(); });
}

} // namespace Postrider::Testing

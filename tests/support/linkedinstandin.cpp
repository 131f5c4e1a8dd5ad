// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkedinstandin.h"

#include "linkedinstandin_world.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

LinkedinStandIn::LinkedinStandIn() : LinkedinStandIn(Options()) {}

LinkedinStandIn::LinkedinStandIn(const Options &options)
    : StandIn(u"linkedin"_s, std::make_unique<LinkedinWorld>(options), {options.port, options.delay, options.lateAfter})
{
}

void LinkedinStandIn::endGrants()
{
    with<LinkedinWorld>([](LinkedinWorld &world) { world.endGrants(); });
}

void LinkedinStandIn::forgetDuplicates()
{
    with<LinkedinWorld>([](LinkedinWorld &world) { world.forgetDuplicates(); });
}

} // namespace Postrider::Testing

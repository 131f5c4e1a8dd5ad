// SPDX-License-Identifier: GPL-3.0-or-later
#include "youtubestandin.h"

#include "youtubestandin_world.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

YouTubeStandIn::YouTubeStandIn() : YouTubeStandIn(Options()) {}

YouTubeStandIn::YouTubeStandIn(const Options &options)
    : StandIn(u"youtube"_s, std::make_unique<YouTubeWorld>(options), {options.port, options.delay, options.lateAfter})
{
}

void YouTubeStandIn::endGrants()
{
    with<YouTubeWorld>([](YouTubeWorld &world) { world.endGrants(); });
}

void YouTubeStandIn::advance(std::chrono::seconds span)
{
    with<YouTubeWorld>([span](YouTubeWorld &world) { world.advance(span); });
}

void YouTubeStandIn::removeAll()
{
    with<YouTubeWorld>([](YouTubeWorld &world) { world.removeAll(); });
}

void YouTubeStandIn::forgetSessions()
{
    with<YouTubeWorld>([](YouTubeWorld &world) { world.forgetSessions(); });
}

} // namespace Postrider::Testing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mastodonstandin.h"

#include "mastodonstandin_world.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

FaultQueue::Mischief byNumber(const std::function<Fault(MastodonStandIn::Endpoint)> &mischief)
{
    if (!mischief)
        return {};
    return [mischief](int endpoint) { return mischief(MastodonStandIn::Endpoint(endpoint)); };
}

} // namespace

MastodonStandIn::MastodonStandIn() : MastodonStandIn(Options()) {}

MastodonStandIn::MastodonStandIn(const Options &options)
    : StandIn(u"mastodon"_s, std::make_unique<MastodonWorld>(options),
              {options.port, options.delay, options.lateAfter, byNumber(options.mischief)}),
      m_token(options.token)
{
}

void MastodonStandIn::advance(std::chrono::seconds span)
{
    with<MastodonWorld>([span](MastodonWorld &world) { world.advance(span); });
}

void MastodonStandIn::dropPlans()
{
    with<MastodonWorld>([](MastodonWorld &world) { world.dropPlans(); });
}

QStringList MastodonStandIn::plans() const
{
    return with<MastodonWorld>([](MastodonWorld &world) { return world.plans(); });
}

void MastodonStandIn::revoke(const QByteArray &token)
{
    with<MastodonWorld>([&token](MastodonWorld &world) { world.revoked.insert(token); });
}

QList<MastodonStandIn::Accepted> MastodonStandIn::accepted() const
{
    return with<MastodonWorld>([](MastodonWorld &world) { return world.statuses(); });
}

} // namespace Postrider::Testing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/mastodon/facts.h"
#include "platforms/platform.h"

namespace Postrider::Mastodon {

// The server's own scheduler. What it holds has an id of its own, which is not that of the status to come: whether it
// is out, the list of statuses tells. Only its moment could be changed there; with another text it is planned anew.

bool hasScheduler(Flavour flavour);
HandOverWindow handOverWindow();

// A server answers a key that it knows with the plan of that time, or with 404 once it was taken back: each plan has a
// key of its own, the same over all tries.
QString planKey(Context &context);
// A server that is told a moment less than five minutes ahead publishes at once: asked after the files are up, and
// right before the status, so that one that took too long is not sent.
Step checkTime(const QDateTime &at, const Account &account);
Result<Next> planned(const Net::Response &response, Context &context, const Outgoing &post, const QDateTime &at);

Recipe findHandedOver(const Outgoing &post, const QDateTime &at, const Account &account);
Recipe cancelHandedOver(const QString &id, const Account &account);
Recipe lookAtHandedOver(const QString &id, const Account &account);

} // namespace Postrider::Mastodon

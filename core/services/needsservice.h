// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/need.h"
#include "services/parts.h"

#include <QFuture>
#include <QJsonObject>
#include <QMap>

namespace Postrider {

QJsonObject toJson(const Need &need);

// What waits for a person, whatever it is. Each kind is one NeedSource (services/needs.h); nobody else
// knows the kinds one by one.
class NeedsService final
{
public:
    explicit NeedsService(ServiceParts parts) : m_parts(std::move(parts)) {}

    // Of what the actor may see: by kind in their order, within a kind the most urgent first; at most 200 of each.
    QFuture<Result<QList<Need>>> list(Actor actor);
    // How many of each kind, without those that have none; for badges. Counted in the store, so a
    // few milliseconds even with thousands.
    QFuture<Result<QMap<Need::Kind, int>>> counts(Actor actor);

private:
    ServiceParts m_parts;
};

} // namespace Postrider

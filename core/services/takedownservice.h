// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/post.h"
#include "services/parts.h"

#include <QFuture>

namespace Postrider {

// Takes what has been published back from its networks. The post itself and its history stay as they are.
class TakedownService final
{
public:
    explicit TakedownService(ServiceParts parts) : m_parts(std::move(parts)) {}

    // How many remote posts are gone now, later parts first; what was gone already counts. Conflict where a network has
    // no way to delete, before anything is asked; otherwise the first refusal ends it.
    QFuture<Result<int>> takeDown(Actor actor, PostId id);

private:
    ServiceParts m_parts;
};

} // namespace Postrider

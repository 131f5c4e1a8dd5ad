// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/integration.h"
#include "domain/outgoing.h"
#include "domain/post.h"
#include "domain/sending.h"

namespace Postrider {

class Database;

// Everything that publishing one sending takes, read from the store.
struct Material
{
    Sending sending;
    Delivery delivery;
    Post post;
    Integration integration;
    Account account;
    Outgoing outgoing;
};

// NotFound when a row is missing; FileMissing when one of its media files is gone from the data folder; Content when
// the part before it has not been published.
[[nodiscard]] Result<Material> gather(Database &database, const Sending &sending);
[[nodiscard]] Result<Material> gather(Database &database, SendingId id);

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

namespace Postrider::Bluesky {

// Names are looked up and files are uploaded first, for a record can only name what exists. Then one write makes the
// post, together with the records that say who may reply.
Recipe publish(const Outgoing &post, const Account &account);

// Asks the account's server for the record by the key that publish chose.
Recipe findPublished(const Account &account);

} // namespace Postrider::Bluesky

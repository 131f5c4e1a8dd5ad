// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/platform.h"
#include "storage/quotarepository.h"

namespace Postrider {

// What sending a post takes of its developer app's allowance; nothing where the network gives none.
std::optional<QuotaRepository::Use> useOf(const Platform &platform, const Outgoing &post, const Account &account,
                                          const QDateTime &now);

// The error with which a post has to wait, because it would take more than is left: RateLimit until the next allowance.
// One that takes more than any allowance holds goes when nothing was used; the network may know better.
[[nodiscard]] Result<std::optional<Error>> lackOfAllowance(Database &database, const Platform &platform,
                                                           const QuotaRepository::Use &use, const QDateTime &now);

} // namespace Postrider

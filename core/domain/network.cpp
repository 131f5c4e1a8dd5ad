// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/network.h"

#include <algorithm>

namespace Postrider {

const Offer *NetworkInfo::offer(const QString &verb) const
{
    const auto found = std::find_if(offers.cbegin(), offers.cend(),
                                    [&verb](const Offer &offer) { return offer.verb == verb; });
    return found == offers.cend() ? nullptr : &*found;
}

} // namespace Postrider

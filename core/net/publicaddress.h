// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>

namespace Postrider::Net {

// Whether an address is one of the public internet: not of this computer, a private or shared network,
// a link, a group, a test or a tunnel that hides another address. By the special-purpose registries of
// RFC 6890; of IPv6 only 2000::/3. Pure.
bool isPublicAddress(const QHostAddress &address);

} // namespace Postrider::Net

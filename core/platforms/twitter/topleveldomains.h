// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Postrider::Twitter {

// What an address may end in to be a link at X when it has no scheme, and even when it has one. Longest first, in lower
// case; some are not ASCII.
const QStringList &topLevelDomains();

} // namespace Postrider::Twitter

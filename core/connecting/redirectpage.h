// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Postrider {

enum class RedirectPage { Done, Refused, NotOurs };

// The page that the browser shows at the end of a sign-in: HTML, UTF-8, no scripts, nothing from elsewhere.
QByteArray redirectPage(RedirectPage page);

} // namespace Postrider

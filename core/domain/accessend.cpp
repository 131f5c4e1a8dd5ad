// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/accessend.h"

namespace Postrider {

namespace {

constexpr int kWarnedDays = 7;

} // namespace

bool isAccessEnding(const Integration &account, const QDateTime &now)
{
    return account.tokenExpiresAt.isValid() && account.refreshToken.isEmpty()
        && account.tokenExpiresAt <= now.addDays(kWarnedDays);
}

} // namespace Postrider

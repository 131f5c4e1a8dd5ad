// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/accounts.h"

namespace Postrider {

Account accountOf(const Integration &integration)
{
    return {integration.platform,
            integration.serverUrl,
            integration.platformAccountId,
            integration.platformUsername,
            integration.settings,
            integration.facts,
            integration.scopes};
}

SealPlace accessTokenPlace(IntegrationId id)
{
    return {"integration", "access_token", id.toString().toLatin1()};
}

SealPlace refreshTokenPlace(IntegrationId id)
{
    return {"integration", "refresh_token", id.toString().toLatin1()};
}

SealPlace clientSecretPlace(DeveloperAppId id)
{
    return {"developer_app", "client_secret", id.toString().toLatin1()};
}

SealPlace contextPlace(const QString &sendingId)
{
    return {"sending", "context", sendingId.toLatin1()};
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "liveplatform.h"

namespace Postrider::Testing {

void LivePlatform::use(const Platform &platform, const StandIn &standIn)
{
    m_platform = &platform;
    m_server = &standIn;
    m_account = {};
    m_account.platform = platform.id();
    m_credentials = {{Net::Credential::Kind::AccessToken, Secret("standin-token")}};
}

} // namespace Postrider::Testing

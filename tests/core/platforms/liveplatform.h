// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liveplayer.h"
#include "standin.h"

#include <QObject>

namespace Postrider::Testing {

// What tests of a connector against its strict stand-in, over real HTTP, stand on:
// an account there and its credentials.
class LivePlatform : public QObject
{
    Q_OBJECT
protected:
    // From now on: both have to stay until the next.
    void use(const Platform &platform, const StandIn &standIn);
    LivePlayer player() const { return {*m_platform, m_credentials, m_server->url()}; }

    const Platform *m_platform = nullptr;
    const StandIn *m_server = nullptr;
    Account m_account;
    Net::Credentials m_credentials;
};

} // namespace Postrider::Testing

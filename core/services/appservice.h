// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/integration.h"
#include "services/parts.h"

#include <QFuture>

namespace Postrider {

// What a person copied from a network's page for developers.
struct NewDeveloperApp
{
    PlatformId platform = PlatformId::Mastodon;
    QString clientId;
    Secret clientSecret;     // empty where the network gives none
    QString redirectUri;     // an https address of the person's own; empty: our loopback
    QStringList scopes = {}; // what it may ask for, where that differs from app to app; empty: the usual ones
};

// People's own developer apps. Each person has their own; a sign-in uses the newest of the network.
class AppService final
{
public:
    explicit AppService(ServiceParts parts) : m_parts(std::move(parts)) {}

    // InvalidInput names what is missing, or that the network wants none.
    QFuture<Result<DeveloperApp>> add(Actor actor, NewDeveloperApp app);
    QFuture<Result<QList<DeveloperApp>>> list(Actor actor); // the person's own, clients registered at run time left out
    // Conflict while an account was connected with it: without its app it could not refresh its access.
    QFuture<Outcome> remove(Actor actor, DeveloperAppId id);

private:
    ServiceParts m_parts;
};

} // namespace Postrider

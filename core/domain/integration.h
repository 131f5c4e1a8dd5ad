// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/secret.h"
#include "domain/platformid.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>
#include <QUrl>

namespace Postrider {

// A connected account on one network. A Facebook Page or a LinkedIn organisation is an integration of its own.
struct Integration
{
    Q_GADGET
public:
    enum class Health { Connected, NeedsReauth, Paused };
    Q_ENUM(Health)

    IntegrationId id;
    UserId userId;
    PlatformId platform = PlatformId::Mastodon;
    QString platformAccountId; // with the host where ids are unique per server only
    QString platformUsername;
    QString displayName;
    QString avatar; // address
    QUrl serverUrl; // empty where the network has one server
    Sealed accessToken;
    Sealed refreshToken;
    QDateTime tokenExpiresAt; // null: does not expire, or nobody said
    QStringList scopes;
    QJsonObject settings; // what the person set for this account
    QJsonObject facts;    // what the platform told about itself and the account (limits, server software)
    QDateTime factsReadAt;
    bool isActive = true;
    Health health = Health::Connected;
    QString healthReason;
    bool isPractice = false;
    DeveloperAppId appId; // the client that its tokens were made for; null where there is none
    QDateTime createdAt;
    QDateTime updatedAt;

    friend bool operator==(const Integration &, const Integration &) = default;
};

// The person's own developer app on a network, or a client registered at a server at run time (Mastodon).
struct DeveloperApp
{
    DeveloperAppId id;
    UserId userId;
    PlatformId platform = PlatformId::Mastodon;
    QUrl serverUrl;
    QString clientId;
    Sealed clientSecret;
    QString redirectUri;
    QStringList scopes; // what it was registered for
    QDateTime createdAt;

    friend bool operator==(const DeveloperApp &, const DeveloperApp &) = default;
};

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/outgoing.h"
#include "domain/rules.h"

#include <QJsonObject>
#include <QObject>
#include <QUrl>

#include <optional>

namespace Postrider::Mastodon {

Q_NAMESPACE

// Servers that speak the API and differ in what they promise. Unknown ones are trusted with nothing.
enum class Flavour { Mastodon, GoToSocial, Pleroma, Pixelfed, Unknown };
Q_ENUM_NS(Flavour)

// What a server says about itself, as kept in an account's facts.
struct ServerFacts
{
    Flavour flavour = Flavour::Mastodon;
    QString version;
    int apiVersion = 0; // Mastodon's own counter: 2 is release 4.3, 4 is 4.4, 7 is 4.5
    Limits limits;
    qint64 maxVideoPixels = 0;
    int maxSpoilerText = 0; // 0: counted with the text
    QString defaultVisibility;
    QString defaultLanguage;

    // What a server of that kind allows when it does not say.
    static ServerFacts usual(Flavour flavour);
    // From /api/v2/instance or /api/v1/instance; nothing when the answer does not describe such a server.
    static std::optional<ServerFacts> fromInstance(const QByteArray &json);
    static ServerFacts fromJson(const QJsonObject &facts);
    static ServerFacts of(const Account &account) { return fromJson(account.facts); }
    QJsonObject toJson() const;

    friend bool operator==(const ServerFacts &, const ServerFacts &) = default;
};

// "mastodon.example", "@me@mastodon.example" or any address there, as that server's base URL. Plain http is for
// loopback only: tokens would go over the wire in clear.
Result<QUrl> serverFrom(const QString &typed);

// host or host:port, as ids and names need it.
QString hostOf(const QUrl &server);

} // namespace Postrider::Mastodon

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/mediarules.h"
#include "domain/outgoing.h"
#include "domain/rules.h"

#include <QJsonObject>
#include <QUrl>

#include <optional>

namespace Postrider::Bluesky {

// What is kept in an account's facts: the server that holds its records, and what that one takes.
struct AccountFacts
{
    QUrl pds;                     // from the account's own document; empty before the first sign-in
    qint64 blobUploadLimit = 0;   // bytes; 0: the server did not say
    bool isEmailConfirmed = true; // videos want it

    static AccountFacts of(const Account &account);
    QJsonObject toJson() const;

    friend bool operator==(const AccountFacts &, const AccountFacts &) = default;
};

// Where an account's calls go: its own server, else the one that was typed, else the network's entryway.
QUrl serverOf(const Account &account);

// The server that holds the records, by a DID document; nothing when it names none that can be trusted with a password:
// https, or loopback.
std::optional<QUrl> serverFromDocument(const QJsonObject &document);

// "pds.example" or any address there, as that server's base URL. Plain http is for loopback only.
Result<QUrl> serverFrom(const QString &typed);

// The network's own servers sign in at the entryway, others by themselves.
QUrl signInServer(const QUrl &pds);

// Every app shows so many pictures of a post (app.bsky.embed.images); more are a gallery.
inline constexpr int kMostImages = 4;

Limits limits(const AccountFacts &facts);
// What files become before they are sent: pictures under a megabyte, animations and films as MP4.
MediaRules mediaRules(const AccountFacts &facts);

} // namespace Postrider::Bluesky

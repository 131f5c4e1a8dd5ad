// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/jsonwire.h"
#include "platforms/recipe.h"

#include <QJsonArray>

namespace Postrider::Bluesky {

// The words of the protocol, in one place.
inline constexpr auto kPostType = QLatin1String("app.bsky.feed.post");
inline constexpr auto kThreadgateType = QLatin1String("app.bsky.feed.threadgate");
inline constexpr auto kPostgateType = QLatin1String("app.bsky.feed.postgate");
inline constexpr auto kEntryway = QLatin1String("https://bsky.social");        // signs in the network's own accounts
inline constexpr auto kAppView = QLatin1String("https://public.api.bsky.app"); // reads without a token
inline constexpr auto kVideoService = QLatin1String("https://video.bsky.app");

// A call of one method; base is a server without a path.
Net::Request xrpc(const QUrl &base, const QByteArray &method, const QString &name);
// The same with the bearer token.
Net::Request signedXrpc(const QUrl &base, const QByteArray &method, const QString &name);

// The protocol's name of a refusal; empty where the body is not the protocol's.
QString errorName(const Net::Response &response);

// "at://did/collection/rkey" in its parts; nothing when it is no such address.
struct RecordAddress
{
    QString authority; // DID or handle
    QString collection;
    QString rkey;

    static std::optional<RecordAddress> fromUri(const QString &uri);
    // A record's address, or that of a post as a browser shows it.
    static std::optional<RecordAddress> fromText(const QString &text);
    QString uri() const;

    friend bool operator==(const RecordAddress &, const RecordAddress &) = default;
};

bool isDid(const QString &text);
// A host name with a dot, as the protocol writes handles.
bool isHandle(const QString &text);

// Where people see the post; by the DID, which survives a change of the handle.
QString permalinkOf(const QString &uri);

} // namespace Postrider::Bluesky

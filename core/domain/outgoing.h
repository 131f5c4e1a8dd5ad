// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/mediadetails.h"
#include "domain/platformid.h"

#include <QDateTime>
#include <QJsonObject>
#include <QSize>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace Postrider {

// A file as a recipe needs it: resolved, readable, measured.
struct OutgoingMedia
{
    QString path; // absolute
    QString mime;
    qint64 size = 0;
    QSize dimensions;
    std::chrono::milliseconds duration{0};
    QString altText;
    MediaDetails details = {};

    bool isImage() const { return mime.startsWith(QStringLiteral("image/")); }
    bool isVideo() const { return mime.startsWith(QStringLiteral("video/")); }

    friend bool operator==(const OutgoingMedia &, const OutgoingMedia &) = default;
};

// One part of one delivery, everything resolved: what a platform publishes and validates. Never a Post.
struct Outgoing
{
    QString text;
    QList<OutgoingMedia> media;
    QJsonObject settings; // checked against the platform's settings schema
    int part = 1;
    QString replyTo; // platformPostId of the part before; empty for part 1
    QString root;    // platformPostId of part 1; empty for part 1
    QString idempotencyKey;

    friend bool operator==(const Outgoing &, const Outgoing &) = default;
};

// The account a recipe acts for, without its tokens: those are placeholders that the runner fills.
struct Account
{
    PlatformId platform = PlatformId::Mastodon;
    QUrl server;       // as the person gave it; empty where the network has one
    QString accountId; // Integration::platformAccountId
    QString username;
    QJsonObject settings;
    QJsonObject facts;
    QStringList scopes;

    friend bool operator==(const Account &, const Account &) = default;
};

} // namespace Postrider

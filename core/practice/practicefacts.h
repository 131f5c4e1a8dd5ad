// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>
#include <QUrl>

namespace Postrider::PracticeFacts {

// What the practice network allows: Mastodon's stock values, but smaller videos because they are held in memory.
inline constexpr int maxCharacters = 500;
inline constexpr int maxMedia = 4;
inline constexpr int charactersPerUrl = 23;
inline constexpr int maxAltText = 1500;
inline constexpr qint64 maxImageBytes = 16 * 1024 * 1024;
inline constexpr qint64 maxVideoBytes = 40 * 1024 * 1024;
inline constexpr int maxPollOptions = 4;
inline constexpr int maxPollOptionCharacters = 50;
inline constexpr int minPollSeconds = 300;
inline constexpr int maxPollSeconds = 2629746;

QStringList mimeTypes();
QStringList scopes();

// The one account: @you@practice.
QString accountId();
QJsonObject account(const QUrl &base, qsizetype statusCount);

QJsonObject instanceV1(const QUrl &base);
QJsonObject instanceV2(const QUrl &base);
QJsonObject oauthMetadata(const QUrl &base);

} // namespace Postrider::PracticeFacts

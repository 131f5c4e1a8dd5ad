// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/mediadetails.h"

#include <QDateTime>
#include <QSize>
#include <QString>

#include <chrono>

namespace Postrider {

// A file in the data folder, named by its content's hash and shared by every post that uses it.
struct Media
{
    MediaId id;
    UserId userId;
    QString path;      // relative to the data folder
    QByteArray sha256; // hex
    QString mime;
    qint64 size = 0;  // bytes
    QSize dimensions; // pixels; empty for sound
    std::chrono::milliseconds duration{0};
    QString altText;
    QString poster; // relative path of a cover frame, or empty
    QDateTime createdAt;
    MediaDetails details = {};

    static QString urlFor(MediaId id);
    static MediaId idFromUrl(const QString &url); // null for any other address

    friend bool operator==(const Media &, const Media &) = default;
};

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outgoing.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>

namespace Postrider::YouTube {

// The video resource that a post makes, as videos.insert and videos.update take it.

// publishAt: when YouTube makes it public by itself; null: nothing of that kind.
QJsonObject videoResource(const Outgoing &post, const QDateTime &publishAt);
// The resource's parts that are named in it, for the query.
QByteArray partsOf(const QJsonObject &resource);

// When the post's settings have YouTube make it public; null: at once.
QDateTime publishAtOf(const QJsonObject &settings);

// What a video is known again by: title and description.
QString videoText(const QString &title, const QString &description);

} // namespace Postrider::YouTube

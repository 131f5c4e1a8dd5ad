// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/message.h"
#include "platforms/jsonwire.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace Postrider::YouTube {

// A call of the Data API with the bearer token; path begins with "/youtube/v3/" or "/upload/youtube/v3/".
Net::Request signedRequest(const QByteArray &method, const QString &path, const QByteArray &part = {});
// What a video may be about; one unit, as little as any request costs.
Net::Request categoriesRequest();
// The same at the Analytics API.
Net::Request reportRequest();
// Of the sign-in host, without a token.
Net::Request signInRequest(const QString &path);

// Its member "items"; Lost when there is none. A list without entries has an empty one, or none beside its kind.
Result<QJsonArray> items(const Net::Response &response);

// Numbers come as text.
std::optional<qint64> number(const QJsonValue &value);

QDateTime momentOf(const QJsonValue &value);
QString toText(const QDateTime &moment); // RFC 3339

// Comments have longer ids than videos, and a reply's holds its thread's before a dot.
bool isComment(const QString &id);
QString threadOf(const QString &commentId);

QString permalinkOf(const QString &videoId);
QString permalinkOf(const QString &videoId, const QString &commentId);

} // namespace Postrider::YouTube

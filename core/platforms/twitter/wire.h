// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/message.h"
#include "platforms/jsonwire.h"

#include <QJsonObject>

namespace Postrider::Twitter {

// A call of the API with the bearer token; path begins with "/2/".
Net::Request signedRequest(const QByteArray &method, const QString &path);
// The same without one, for the token endpoint.
Net::Request request(const QByteArray &method, const QString &path);

// Its member "data"; Lost when there is none: a success without it was none.
Result<QJsonObject> data(const Net::Response &response);

// Posts, users and files have ids of at most 19 digits, always as text: a number would lose some.
bool isId(const QString &text);
// The id of a post, from the post's address as a browser shows it or from the id itself; empty where there is none.
QString postIdFrom(const QString &text);
// When a post with that id was made; ids hold it. Invalid for ids from before November 2010.
QDateTime momentOf(const QString &id);

QString permalinkOf(const QString &username, const QString &id);

} // namespace Postrider::Twitter

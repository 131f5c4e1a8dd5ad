// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/message.h"

#include <QJsonArray>
#include <QJsonObject>

#include <chrono>

namespace Postrider {

// What most networks' interfaces have in common: JSON there and back, a bearer token, files that take their time.

// The body as a JSON object or list; Lost when it is none, for then nobody knows what was answered.
Result<QJsonObject> answeredObject(const Net::Response &response);
Result<QJsonArray> answeredList(const Net::Response &response);

Net::Body jsonBody(const QJsonObject &json);

// The same request with the account's access token in its Authorization header.
Net::Request withBearer(Net::Request request);

// How long a request with so many bytes of a file may take.
std::chrono::milliseconds uploadDeadline(qint64 bytes);

} // namespace Postrider

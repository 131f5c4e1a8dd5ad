// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace Postrider::Testing {

// Requests that a result can ask of a client, {method, params}.
QJsonObject question(const QString &message, const QString &field);
QJsonObject confirmation();
QJsonObject samplingRequest(const QString &prompt);
QJsonObject rootsRequest();

// Whether the responses answer every request, each in its kind; more than that does no harm.
bool hasAll(const QJsonObject &requests, const QJsonObject &responses);

} // namespace Postrider::Testing

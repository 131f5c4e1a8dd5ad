// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/analytics.h"
#include "domain/integration.h"
#include "domain/media.h"
#include "domain/pause.h"
#include "domain/post.h"
#include "domain/sending.h"
#include "domain/sendingnote.h"
#include "domain/user.h"
#include "platforms/platform.h"

#include <QJsonObject>

namespace Postrider {

// The entities as JSON: exports, assistants' results and the command line's --json use exactly these names and enum
// words. passwordHash, accessToken, refreshToken and key have no name here at all. Absent optional values are null;
// empty lists and maps are present; moments are ISO 8601 in UTC with milliseconds.
QJsonObject toJson(const User &user);
QJsonObject toJson(const Integration &integration);
QJsonObject toJson(const Post &post);
QJsonObject toJson(const Delivery &delivery);
QJsonObject toJson(const Sending &sending);
QJsonObject toJson(const Attempt &attempt);
QJsonObject toJson(const SendingNote &note);
QJsonObject toJson(const Analytics &analytics);
QJsonObject toJson(const AccountMetrics &metrics);
QJsonObject toJson(const Media &media);
QJsonObject toJson(const Pause &pause);
QJsonObject toJson(const DeveloperApp &app);  // without its secret
QJsonObject toJson(const Platform &platform); // the registry as data

QJsonValue momentToJson(const QDateTime &moment);
QJsonValue orNull(const QString &text); // null for an empty one

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/network.h"

#include <QJsonObject>
#include <QMap>

namespace Postrider {

// A platform's settings schema as a form: choices first, then texts, numbers and truth
// values, groups last. Pure, like all here.
QList<SettingField> settingFields(const QJsonObject &schema);

// What a form holds, by field key, as a delivery stores it. What is blank is left out, and so is a group without any
// text; what a group that is wanted lacks comes from the schema's defaults. InvalidInput for an unknown key or a value
// that can't be read as its kind; the schema is not asked (checkSettings does).
[[nodiscard]] Result<QJsonObject> settingsOfForm(const QMap<QString, QString> &values, const QJsonObject &schema);
// The same, passing over what can't be used: for counting while somebody types.
QJsonObject readableSettings(const QMap<QString, QString> &values, const QJsonObject &schema);
// The way back, for opening a stored post.
QMap<QString, QString> formOfSettings(const QJsonObject &settings, const QJsonObject &schema);

} // namespace Postrider

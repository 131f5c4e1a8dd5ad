// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/series.h"

#include <QJsonObject>
#include <QStringList>

namespace Postrider {

// How a series' lists lie in its row: exceptions as texts of dates and wall times, the pattern as one JSON object.
QStringList exceptionTexts(const Recurrence &recurrence);
void readExceptions(const QStringList &texts, Recurrence &recurrence);

QJsonObject patternToJson(const PostPattern &pattern);
PostPattern patternFromJson(const QJsonObject &json);

} // namespace Postrider

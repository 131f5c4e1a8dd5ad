// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace Postrider::Bench {

// The whole window on a seeded store, driven as a person would; what was measured, in milliseconds.
QJsonObject turnMonths(const QString &folder);
QJsonObject scrollPosts(const QString &folder);
QJsonObject searchPosts(const QString &folder);

} // namespace Postrider::Bench

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/platform.h"
#include "publishing/material.h"

#include <QJsonObject>

#include <optional>

namespace Postrider {

class Database;
class Registry;

// When a post goes to its platform's own scheduler, which publishes it even while this computer is off.

// The moment to name there: the person wants it, the platform has a scheduler, and there is time enough. Else nothing.
std::optional<QDateTime> handOverMoment(const Sending &sending, const QJsonObject &settings, const Platform &platform,
                                        const Account &account, const QDateTime &now);

// Makes those due now that can be handed over by now, and were not tried yet.
[[nodiscard]] Outcome bringHandOversForward(Database &database, const Registry &registry, const QDateTime &now);

// What a recipe's memory says of it: the moment that was named; null where the post was to go out by itself.
QDateTime handOverIn(const QJsonObject &memory);
void rememberHandOver(const std::optional<QDateTime> &moment, QJsonObject &memory);

} // namespace Postrider

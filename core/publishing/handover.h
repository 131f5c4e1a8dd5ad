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

// What a recipe's memory says of it.
struct HandOverNote
{
    QDateTime moment;   // that was named; null where the post was to go out by itself
    QString words = {}; // of text and settings
    QString files = {};

    static HandOverNote of(const QDateTime &moment, const Outgoing &post);
    static HandOverNote in(const QJsonObject &memory);
    // Forgets what was prepared for another moment or another post: all of it says so at the platform.
    void writeTo(QJsonObject &memory) const;

    friend bool operator==(const HandOverNote &, const HandOverNote &) = default;
};

} // namespace Postrider

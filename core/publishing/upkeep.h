// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>

#include <optional>

namespace Postrider {

class Database;

// What a store needs once a day and after every sleep, whether or not anything is due: times follow the rules of
// their zones, posts that repeat are made some weeks ahead, and what assistants only read is forgotten after a while.
// Owned by the worker, lives in its thread.
class Upkeep final
{
public:
    struct Done
    {
        int moved = 0;     // posts whose zone has other rules now
        int made = 0;      // of series
        int forgotten = 0; // rows of the audit
    };

    explicit Upkeep(Database &database) : m_db(database) {}

    bool isDue(const QDateTime &now) const;
    QDateTime nextAt() const { return m_nextAt; } // null: at once
    // The clock is another one, or the computer slept.
    void hurry() { m_nextAt = {}; }
    // Whatever it ends with, the next time is later than now.
    [[nodiscard]] Result<Done> run(const QDateTime &now);

private:
    void heedZoneData();

    Database &m_db;
    QDateTime m_nextAt;
    std::optional<QDateTime> m_zoneData; // when what this process reads was written
};

} // namespace Postrider

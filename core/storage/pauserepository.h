// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/pause.h"

#include <QList>

namespace Postrider {

class Database;

// Pauses, one a scope. The queue's own questions (SendingRepository::due, nextWake) obey them and their end; an account
// under one reads as paused until endDue() has taken it away.
class PauseRepository final
{
public:
    explicit PauseRepository(Database &database) : m_db(database) {}

    // Those that run at that moment: everything first, then accounts, then labels.
    [[nodiscard]] Result<QList<Pause>> running(const QDateTime &now);
    // Whether everything is paused then.
    [[nodiscard]] Result<bool> isAllPaused(const QDateTime &now);
    // In place of one of the same scope.
    [[nodiscard]] Outcome begin(const Pause &pause);
    // NotFound when there is none of that scope; its "until" plays no part.
    [[nodiscard]] Outcome end(const Pause &pause);
    // Forgets those whose end has come, and those of accounts that were removed. How
    // many; writes only when there are some.
    [[nodiscard]] Result<int> endDue(const QDateTime &now);

private:
    Database &m_db;
};

} // namespace Postrider

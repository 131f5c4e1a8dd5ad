// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "publishing/catchup.h"
#include "storage/sendingrepository.h"

#include <functional>

namespace Postrider {

// Whose turn it is: what is due, once what was missed has been decided on. Of the late ones
// only those are due that got their turn.
class Turns final
{
public:
    explicit Turns(Database &database) : m_db(database) {}

    // Soonest first, at most so many. Accounts that may not go are left out of what
    // is decided on, not out of the answer.
    [[nodiscard]] Result<QList<DueSending>> at(const QDateTime &now, int atMost,
                                               const std::function<bool(IntegrationId)> &mayGo);
    // By the store's rules, as they were last read.
    std::chrono::milliseconds punctual() const { return m_rules.punctual; }

private:
    Database &m_db;
    LateRules m_rules;
};

} // namespace Postrider

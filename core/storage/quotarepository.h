// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/platformid.h"

#include <QDateTime>

namespace Postrider {

class Database;

// What was used of the allowances that networks give to developer apps.
class QuotaRepository final
{
public:
    struct Use
    {
        int units = 0;
        int posts = 0;

        friend bool operator==(const Use &, const Use &) = default;
    };

    explicit QuotaRepository(Database &database) : m_db(database) {}

    // Written before the use: a refusal costs as much. What is older than a week is forgotten.
    [[nodiscard]] Outcome insert(PlatformId platform, const Use &use, const QDateTime &at);
    [[nodiscard]] Result<Use> since(PlatformId platform, const QDateTime &moment);

private:
    Database &m_db;
};

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

namespace Postrider {

class Database;

// How much there is of what, over the whole store.
class CountRepository final
{
public:
    explicit CountRepository(Database &database) : m_db(database) {}

    struct Count
    {
        QString word; // the enum word
        int count = 0;
    };
    [[nodiscard]] Result<QList<Count>> postsByStatus();
    [[nodiscard]] Result<QList<Count>> sendingsByState();

private:
    Database &m_db;
};

} // namespace Postrider

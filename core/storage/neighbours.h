// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QDateTime>
#include <QList>

namespace Postrider {

class Database;

// A post beside another one on the same account.
struct Neighbour
{
    PostId post;
    QString text; // of part 1, as that account gets it
    QDateTime at; // when it went out or will
};

// What goes out or went out on an account from one moment to before another, by time. Neither drafts nor what failed.
[[nodiscard]] Result<QList<Neighbour>> neighboursOf(Database &database, IntegrationId account, const QDateTime &from,
                                                    const QDateTime &until);

} // namespace Postrider

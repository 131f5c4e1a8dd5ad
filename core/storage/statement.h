// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/row.h"

#include <QVariantList>

#include <memory>

class QSqlDatabase;
struct sqlite3;

namespace Postrider {

// A prepared statement of one connection, which outlives it.
class Statement
{
public:
    Statement() = default;
    virtual ~Statement() = default;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    // How many rows it changed; those of a SELECT are given to take. It is over before this returns.
    [[nodiscard]] virtual Result<int> run(const QVariantList &values, const TakeRow &take) = 0;
};

// By QtSql, with any of its drivers.
[[nodiscard]] Result<std::unique_ptr<Statement>> qtStatement(const QSqlDatabase &database, const QString &text);
// On the connection that QtSql's SQLite driver has opened: QtSql describes each column of each answer anew and looks
// every value's place up by a name, which was a fifth of the publisher's processor time.
[[nodiscard]] Result<std::unique_ptr<Statement>> sqliteStatement(sqlite3 *connection, const QString &text);

} // namespace Postrider

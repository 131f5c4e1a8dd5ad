// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/audit.h"
#include "storage/database.h"
#include "storage/fileidentity.h"
#include "storage/row.h"
#include "storage/statement.h"

#include <QCache>
#include <QSqlDatabase>
#include <QVariantList>

#include <unordered_map>

namespace Postrider {

// One connection of the driver, under a name of its own; gone with the object, in the thread that made it.
class Connection final
{
public:
    Connection();
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] Outcome open(const QString &file);
    // Each answers how many rows a statement changed, and gives those of a SELECT to take. The query is over before it
    // returns: take must not ask this connection for anything else.
    [[nodiscard]] Result<int> run(const QString &text, const QVariantList &values = {}, const TakeRow &take = {});
    // Prepared once for each name.
    [[nodiscard]] Result<int> runPrepared(const QString &name, Dialect dialect, const QVariantList &values,
                                          const TakeRow &take);
    // With {where} of its text replaced; the last few of those stay prepared too.
    [[nodiscard]] Result<int> runWhere(const QString &name, Dialect dialect, const QString &where,
                                       const QVariantList &values, const TakeRow &take);
    // The first column of the first row.
    [[nodiscard]] Result<QVariant> value(const QString &text);

private:
    Result<std::unique_ptr<Statement>> prepared(const QString &text) const;

    QString m_name;
    QSqlDatabase m_database;
    sqlite3 *m_sqlite = nullptr; // the driver's; null where it can't be used
    std::unordered_map<QString, std::unique_ptr<Statement>> m_prepared;
    QCache<QString, Statement> m_preparedWhere;
};

class Database::Private final
{
public:
    // StoreGone unless the opened file still lies in its place: a commit into one without a name is lost.
    [[nodiscard]] Outcome checkInPlace() const;

    QString folder;
    QString path; // of the file in it: looked at before each question
    FileIdentity file;
    int schemaVersion = 0;
    bool isInTransaction = false;
    Connection connection;
    QList<Audit> lateAudits; // not written yet (AuditRepository::insertLater)
};

} // namespace Postrider

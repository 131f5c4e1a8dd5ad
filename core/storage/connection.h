// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/audit.h"
#include "storage/database.h"
#include "storage/fileidentity.h"

#include <QCache>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <memory>

namespace Postrider {

// What was answered: rows of a SELECT, or how many a statement changed.
struct Answer
{
    QList<QVariantList> rows;
    int changes = 0;
};

// One connection of the driver, under a name of its own; gone with the object, in the thread that made it.
class Connection final
{
public:
    Connection();
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] Outcome open(const QString &file);
    [[nodiscard]] Result<Answer> run(const QString &text, const QVariantList &values = {});
    // Prepared once for each name.
    [[nodiscard]] Result<Answer> runPrepared(const QString &name, Dialect dialect, const QVariantList &values);
    // With {where} of its text replaced; the last few of those stay prepared too.
    [[nodiscard]] Result<Answer> runWhere(const QString &name, Dialect dialect, const QString &where,
                                          const QVariantList &values);
    // The first column of the first row.
    [[nodiscard]] Result<QVariant> value(const QString &text);

private:
    struct Prepared
    {
        QSqlQuery query;
        int columns = -1; // not known yet: the driver describes every column to say how many there are
    };

    Result<std::unique_ptr<Prepared>> prepared(const QString &text);
    Result<Answer> finish(Prepared &prepared, const QVariantList &values);

    QString m_name;
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<Prepared>> m_prepared;
    QCache<QString, Prepared> m_preparedWhere;
};

class Database::Private final
{
public:
    // StoreGone unless the opened file still lies in its place: a commit into one without a name is lost.
    [[nodiscard]] Outcome checkInPlace() const;

    QString folder;
    FileIdentity file;
    int schemaVersion = 0;
    bool isInTransaction = false;
    Connection connection;
    QList<Audit> lateAudits; // not written yet (AuditRepository::insertLater)
};

} // namespace Postrider

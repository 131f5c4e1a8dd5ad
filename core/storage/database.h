// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <memory>

namespace Postrider {

// Which SQL to speak where the engines differ: resources/sql/<name>.sqlite.sql or <name>.psql.sql.
enum class Dialect { Sqlite, Postgres };

// One connection to the store. Belongs to the thread that opened it; every thread that needs the store opens its own.
// Foreign keys on, WAL, synchronous FULL, busy timeout 10 s.
class Database final
{
public:
    enum class Migrate { Yes, No };

    // Opens folder/postrider.sqlite, made with the folder (0700, the file 0600) if there is none. With Migrate::Yes it
    // is brought to this program's version first: integrity check and dated backup of an existing store, then each
    // migration in a transaction of its own together with user_version. Two processes may start at once: one migrates,
    // the other waits. With Migrate::No it is taken as it is, and none is made. StoreDamaged, StoreNewer, StoreBusy,
    // StoreReadOnly, StoreGone (only without one to take), DiskFull, StoreFailed. Whatever is asked of it later answers
    // StoreGone while the file that was opened is not in its place.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &folder, Migrate migrate = Migrate::Yes);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    Dialect dialect() const;
    QString folder() const;
    int schemaVersion() const;

    class Private; // query.h, inside this room only
    Private &d() { return *m_d; }

private:
    Database();
    std::unique_ptr<Private> m_d;
};

// Begins IMMEDIATE, so that a later write can't fail at once with "database is locked"; rolls back unless committed.
// Not nested. After commit() returned well the change survives power loss.
class Transaction final
{
public:
    [[nodiscard]] static Result<Transaction> begin(Database &database);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    [[nodiscard]] Outcome commit();

private:
    explicit Transaction(Database &database) : m_database(&database) {}
    Database *m_database; // null once committed or moved away
};

} // namespace Postrider

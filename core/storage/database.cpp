// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include "base/logging.h"
#include "storage/auditrepository.h"
#include "storage/connection.h"
#include "storage/migrations.h"
#include "storage/sqlite.h"

#include <QFileInfo>

#include <utility>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

Database::Database() : m_d(std::make_unique<Private>()) {}

Database::~Database()
{
    if (const Outcome written = AuditRepository(*this).writeLate(); !written)
        qCWarning(lcStorage) << "audit rows are lost:" << written.error().detail;
}

Result<std::unique_ptr<Database>> Database::open(const QString &folder, Migrate migrate)
{
    const int latest = Migrations::latest();
    const QString path = Sqlite::fileIn(folder);
    if (migrate == Migrate::No && !QFileInfo::exists(path))
        return fail(Error::Kind::StoreGone, folder);
    if (const auto prepared = Sqlite::prepareFile(folder); !prepared)
        return fail(prepared.error());

    std::unique_ptr<Database> database(new Database);
    Private &d = *database->m_d;
    d.folder = folder;
    d.path = path;
    if (const auto opened = d.connection.open(path); !opened)
        return fail(opened.error());

    d.file = FileIdentity::of(path);

    // Looked at before anything is set: a newer program's store stays as it is.
    const auto found = Sqlite::schemaVersion(d.connection);
    if (!found)
        return fail(found.error());
    if (*found > latest)
        return fail(Error::Kind::StoreNewer, u"version %1"_s.arg(*found));

    if (const auto set = Sqlite::applySettings(d.connection); !set)
        return fail(set.error());
    d.schemaVersion = *found;
    if (migrate == Migrate::Yes && *found < latest) {
        if (const auto migrated = Migrations::run(d.connection, folder, latest); !migrated)
            return fail(migrated.error());
        d.schemaVersion = latest;
    }
    return database;
}

Dialect Database::dialect() const
{
    return Dialect::Sqlite;
}

QString Database::folder() const
{
    return m_d->folder;
}

int Database::schemaVersion() const
{
    return m_d->schemaVersion;
}

Outcome Database::Private::checkInPlace() const
{
    if (FileIdentity::of(path) == file)
        return {};
    return fail(Error::Kind::StoreGone, folder);
}

Result<Transaction> Transaction::begin(Database &database)
{
    Q_ASSERT(!database.d().isInTransaction);
    if (const Outcome inPlace = database.d().checkInPlace(); !inPlace)
        return fail(inPlace.error());
    const auto begun = database.d().connection.run(u"BEGIN IMMEDIATE"_s);
    if (!begun)
        return fail(begun.error());
    database.d().isInTransaction = true;
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}

Transaction::~Transaction()
{
    if (!m_database)
        return;
    (void)m_database->d().connection.run(u"ROLLBACK"_s); // fails when the engine rolled back by itself
    m_database->d().isInTransaction = false;
}

Outcome Transaction::commit()
{
    Q_ASSERT(m_database);
    if (const Outcome inPlace = m_database->d().checkInPlace(); !inPlace)
        return inPlace;
    const auto committed = m_database->d().connection.run(u"COMMIT"_s);
    if (!committed)
        return fail(committed.error());
    m_database->d().isInTransaction = false;
    m_database = nullptr;
    return {};
}

} // namespace Postrider

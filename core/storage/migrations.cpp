// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

#include "base/logging.h"
#include "storage/connection.h"
#include "storage/sqlite.h"

#include <QDir>
#include <QFile>

// Outside any namespace, as the macro wants it. A static library's resources are dropped unless somebody asks for them.
static void initialiseResources()
{
    Q_INIT_RESOURCE(storage);
}

namespace Postrider::Migrations {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList statementsOf(int version)
{
    const QDir folder(u":/migrations/%1"_s.arg(version, 4, 10, QLatin1Char('0')));
    QStringList statements;
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            statements << QString::fromUtf8(file.readAll());
    }
    return statements;
}

// Others may be migrating: waits longer than for a plain write, since the check
// and the copy of a large store take time.
Outcome beginWriting(Connection &connection)
{
    constexpr int kAttempts = 12; // of the busy timeout's length each
    Result<int> begun = connection.run(u"BEGIN IMMEDIATE"_s);
    for (int i = 1; i < kAttempts && !begun && begun.error().kind == Error::Kind::StoreBusy; ++i)
        begun = connection.run(u"BEGIN IMMEDIATE"_s);
    return begun.map([](int) {});
}

Outcome apply(Connection &connection, int version)
{
    for (const QString &statement : statementsOf(version)) {
        if (const auto done = connection.run(statement); !done)
            return fail(done.error());
    }
    return connection.run(u"PRAGMA user_version = %1"_s.arg(version)).map([](int) {});
}

// With the write lock held: the next migration, if one is left. Answers whether there was.
Result<bool> step(Connection &connection, const QString &folder, int to, bool &isKept)
{
    const auto version = Sqlite::schemaVersion(connection);
    if (!version)
        return fail(version.error());
    if (*version > latest())
        return fail(Error::Kind::StoreNewer, u"version %1"_s.arg(*version));
    if (*version >= to)
        return false;
    if (*version > 0 && !isKept) {
        if (const auto whole = Sqlite::check(connection); !whole)
            return fail(whole.error());
        if (const auto kept = Sqlite::backUp(folder, *version); !kept)
            return fail(kept.error());
    }
    isKept = true; // what this run made from nothing needs no copy
    if (const auto applied = apply(connection, *version + 1); !applied)
        return fail(applied.error());
    qCDebug(lcStorage, "Brought the store to version %d", *version + 1);
    return true;
}

} // namespace

int latest()
{
    initialiseResources();
    return int(QDir(u":/migrations"_s).entryList(QDir::Dirs).size());
}

Outcome run(Connection &connection, const QString &folder, int to)
{
    bool isKept = false;
    for (;;) {
        if (const auto begun = beginWriting(connection); !begun)
            return begun;
        const auto stepped = step(connection, folder, to, isKept);
        const auto ended = connection.run(stepped && *stepped ? u"COMMIT"_s : u"ROLLBACK"_s);
        if (!stepped)
            return fail(stepped.error());
        if (!ended) {
            (void)connection.run(u"ROLLBACK"_s);
            return fail(ended.error());
        }
        if (!*stepped)
            return {};
    }
}

Outcome makeVersion(const QString &folder, int version)
{
    if (auto prepared = Sqlite::prepareFile(folder); !prepared)
        return prepared;
    Connection connection;
    if (auto opened = connection.open(Sqlite::fileIn(folder)); !opened)
        return opened;
    if (auto set = Sqlite::applySettings(connection); !set)
        return set;
    return run(connection, folder, version);
}

} // namespace Postrider::Migrations

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite.h"

#include "base/logging.h"
#include "storage/connection.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>

#include <sqlite3.h>

namespace Postrider::Sqlite {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kFolderMode = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
constexpr auto kFileMode = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto kBusyTimeout = 10s;
constexpr int kCache = 512; // KiB a connection keeps; the system keeps the file's pages anyway, once for all of them

// Primary result codes, from sqlite3.h; the driver reports extended ones, whose low byte is the primary one.
enum ResultCode {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Constraint = 19,
    NotADatabase = 26
};
constexpr int kNotNullConstraint = 1299;
constexpr int kCheckConstraint = 275;
constexpr int kSharedMemorySize = 4874;

Error::Kind kindOf(int code)
{
    // The shared-memory file beside the store could not grow: what a full disk says first in WAL mode.
    if (code == kSharedMemorySize)
        return Error::Kind::DiskFull;
    switch (code & 0xff) {
    case Busy:
    case Locked: return Error::Kind::StoreBusy;
    case ReadOnly: return Error::Kind::StoreReadOnly;
    case Corrupt:
    case NotADatabase: return Error::Kind::StoreDamaged;
    case Full: return Error::Kind::DiskFull;
    case Constraint:
        return code == kNotNullConstraint || code == kCheckConstraint ? Error::Kind::StoreFailed
                                                                      : Error::Kind::Conflict;
    default: return Error::Kind::StoreFailed;
    }
}

Outcome makeFolder(const QString &folder)
{
    const QDir dir(folder);
    if (dir.exists())
        return {};
    // The parents as the user's habits have it, the folder itself closed from its first moment.
    const QString parent = QFileInfo(dir.absolutePath()).path();
    if (!QDir().mkpath(parent) || (!QDir().mkdir(dir.absolutePath(), kFolderMode) && !dir.exists()))
        return fail(QFileInfo(parent).isWritable() ? Error::Kind::StoreFailed : Error::Kind::StoreReadOnly, folder);
    return {};
}

// Never opens a file that is there: whoever closes any handle of a file gives up all locks that its process holds on
// it, those of the engine's other connections too, and the next program to leave the store would take its log away.
Outcome makeFile(const QString &path)
{
    QFile file(path);
    if (file.exists() || file.open(QIODevice::WriteOnly | QIODevice::NewOnly, kFileMode))
        return {};
    if (file.exists()) // another process was quicker
        return {};
    if (file.error() == QFileDevice::ResourceError)
        return fail(Error::Kind::DiskFull, path);
    const bool isWritable = QFileInfo(QFileInfo(path).path()).isWritable();
    return fail(isWritable ? Error::Kind::StoreFailed : Error::Kind::StoreReadOnly, file.errorString());
}

// Which SQLite this is, and how it was built.
QStringList libraryOf(const QSqlDatabase &database)
{
    QStringList marks;
    for (const QString &question : {u"SELECT sqlite_source_id()"_s, u"PRAGMA compile_options"_s}) { // reads no file
        QSqlQuery query(question, database);
        while (query.next())
            marks << query.value(0).toString();
    }
    return marks;
}

QStringList ourLibrary()
{
    QStringList marks{QString::fromLatin1(sqlite3_sourceid())};
    for (int i = 0; const char *option = sqlite3_compileoption_get(i); ++i)
        marks << QString::fromLatin1(option);
    return marks;
}

} // namespace

QString fileIn(const QString &folder)
{
    return QDir(folder).filePath(u"postrider.sqlite"_s);
}

QString connectOptions()
{
    return u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(std::chrono::milliseconds(kBusyTimeout).count());
}

Error errorOf(const QSqlError &error)
{
    return errorOf(error.nativeErrorCode().toInt(), error.databaseText());
}

Error errorOf(int code, const QString &words)
{
    return Error{kindOf(code), u"%1 (%2)"_s.arg(words).arg(code), {}, {}};
}

sqlite3 *handleOf(const QSqlDatabase &database)
{
    static const bool isOneLibrary = libraryOf(database) == ourLibrary();
    const QVariant handle = database.driver()->handle();
    const bool isUsable = isOneLibrary && qstrcmp(handle.typeName(), "sqlite3*") == 0;
    return isUsable ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
}

Outcome prepareFile(const QString &folder)
{
    const QString path = fileIn(folder);
    if (auto made = makeFolder(folder); !made)
        return made;
    if (auto made = makeFile(path); !made)
        return made;
    if (!QFileInfo(path).isWritable() || !QFileInfo(folder).isWritable())
        return fail(Error::Kind::StoreReadOnly, path);
    return {};
}

Outcome applySettings(Connection &connection)
{
    // Going over to WAL wants the file for itself and does not wait for it when two processes make a store at once.
    const QDeadlineTimer deadline(kBusyTimeout);
    auto mode = connection.value(u"PRAGMA journal_mode = WAL"_s);
    while (!mode && mode.error().kind == Error::Kind::StoreBusy && !deadline.hasExpired()) {
        QThread::msleep(5);
        mode = connection.value(u"PRAGMA journal_mode = WAL"_s);
    }
    if (!mode)
        return fail(mode.error());
    if (mode->toString() != "wal"_L1)
        return fail(Error::Kind::StoreFailed, u"the file system allows no write-ahead log"_s);
    for (const QString &setting :
         {u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s, u"PRAGMA cache_size = -%1"_s.arg(kCache)}) {
        if (const auto set = connection.run(setting); !set)
            return fail(set.error());
    }
    return {};
}

Result<int> schemaVersion(Connection &connection)
{
    // In this order: another process may bring the store from nothing to its version between the two.
    const auto tables = connection.value(u"SELECT count(*) FROM sqlite_master"_s);
    const auto version = connection.value(u"PRAGMA user_version"_s);
    if (!version)
        return fail(version.error());
    if (!tables)
        return fail(tables.error());
    if (version->toInt() == 0 && tables->toInt() > 0)
        return fail(Error::Kind::StoreDamaged, u"another program's file"_s);
    return version->toInt();
}

Outcome check(Connection &connection)
{
    const auto verdict = connection.value(u"PRAGMA quick_check(1)"_s);
    if (!verdict)
        return fail(verdict.error());
    if (verdict->toString() != "ok"_L1)
        return fail(Error::Kind::StoreDamaged, verdict->toString());
    return {};
}

Outcome backUp(const QString &folder, int version)
{
    const QString backups = QDir(folder).filePath(u"backups"_s);
    if (auto made = makeFolder(backups); !made)
        return made;
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    const QString path = QDir(backups).filePath(u"postrider-%1-v%2.sqlite.bak"_s.arg(stamp).arg(version));
    // Only a half-written copy of the same second can be there: its maker held the lock that is ours now.
    QFile::remove(path);
    if (auto made = makeFile(path); !made)
        return made;

    Connection reader; // VACUUM INTO can't run in a transaction, and the writer is in one
    if (auto opened = reader.open(fileIn(folder)); !opened)
        return opened;
    const auto copied = reader.run(u"VACUUM INTO ?"_s, {path});
    if (!copied) {
        QFile::remove(path);
        return fail(copied.error());
    }
    qCInfo(lcStorage, "Kept a copy of version %d", version);
    return {};
}

} // namespace Postrider::Sqlite

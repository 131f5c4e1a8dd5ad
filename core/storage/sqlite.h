// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

class QSqlDatabase;
class QSqlError;
struct sqlite3;

namespace Postrider {

class Connection;

// All that is SQLite's own: its file, its settings, its error codes.
namespace Sqlite {

QString fileIn(const QString &folder);
QString connectOptions();
Error errorOf(const QSqlError &error);
Error errorOf(int code, const QString &words);

// The connection that the driver opened; null where the driver brings a library of its own, which ours must not touch.
sqlite3 *handleOf(const QSqlDatabase &database);

// Makes the folder and an empty file, for this user only, where there are none. StoreReadOnly where it can't be
// written: before the engine opens it, so that it stays as it is.
[[nodiscard]] Outcome prepareFile(const QString &folder);

// WAL, synchronous FULL, foreign keys.
[[nodiscard]] Outcome applySettings(Connection &connection);

// The schema's version; reading it also shows whether the file is whole enough to be read.
[[nodiscard]] Result<int> schemaVersion(Connection &connection);

// StoreDamaged unless every page is in order.
[[nodiscard]] Outcome check(Connection &connection);

// A dated copy in folder/backups. Call while another connection of ours holds the write lock.
[[nodiscard]] Outcome backUp(const QString &folder, int version);

} // namespace Sqlite
} // namespace Postrider

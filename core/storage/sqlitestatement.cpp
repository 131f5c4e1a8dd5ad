// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite.h"
#include "storage/statement.h"

#include <sqlite3.h>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Finalize
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Handle = std::unique_ptr<sqlite3_stmt, Finalize>;

Error lastErrorOf(sqlite3 *connection)
{
    return Sqlite::errorOf(sqlite3_extended_errcode(connection), QString::fromUtf8(sqlite3_errmsg(connection)));
}

// The types that toSql() makes.
int bind(sqlite3_stmt *statement, int place, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
    case QMetaType::Nullptr: return sqlite3_bind_null(statement, place);
    case QMetaType::Int:
    case QMetaType::LongLong: return sqlite3_bind_int64(statement, place, value.toLongLong());
    case QMetaType::Double: return sqlite3_bind_double(statement, place, value.toDouble());
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        if (bytes.isNull())
            return sqlite3_bind_null(statement, place);
        return sqlite3_bind_blob64(statement, place, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
    }
    default: {
        const QString words = value.toString();
        if (words.isNull())
            return sqlite3_bind_null(statement, place);
        const QByteArray text = words.toUtf8();
        return sqlite3_bind_text64(statement, place, text.constData(), sqlite3_uint64(text.size()), SQLITE_TRANSIENT,
                                   SQLITE_UTF8);
    }
    }
}

class SqliteRow final : public Row
{
public:
    explicit SqliteRow(sqlite3_stmt *statement) : m_statement(statement) {}

private:
    bool isNullAt(int column) const override { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    qint64 numberAt(int column) const override { return sqlite3_column_int64(m_statement, column); }
    QString textAt(int column) const override
    {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
    }
    QByteArray bytesAt(int column) const override
    {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
        return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
    }
    QVariant valueAt(int column) const override
    {
        switch (sqlite3_column_type(m_statement, column)) {
        case SQLITE_INTEGER: return numberAt(column);
        case SQLITE_FLOAT: return sqlite3_column_double(m_statement, column);
        case SQLITE_TEXT: return textAt(column);
        case SQLITE_BLOB: return bytesAt(column);
        default: return {}; // NULL, or no such column
        }
    }
    int columns() const override { return sqlite3_column_count(m_statement); }

    sqlite3_stmt *m_statement;
};

class SqliteStatement final : public Statement
{
public:
    explicit SqliteStatement(Handle handle) : m_handle(std::move(handle)) {}

    Result<int> run(const QVariantList &values, const TakeRow &take) override
    {
        auto done = walk(values, take);
        // One that is left open would keep other writers out; its error was read.
        sqlite3_reset(m_handle.get());
        sqlite3_clear_bindings(m_handle.get());
        return done;
    }

private:
    Result<int> walk(const QVariantList &values, const TakeRow &take)
    {
        sqlite3_stmt *statement = m_handle.get();
        sqlite3 *connection = sqlite3_db_handle(statement);
        if (sqlite3_bind_parameter_count(statement) != values.size())
            return fail(Error::Kind::StoreFailed, u"%1 values given"_s.arg(values.size()));
        for (int i = 0; i < values.size(); ++i) {
            if (bind(statement, i + 1, values.at(i)) != SQLITE_OK)
                return fail(lastErrorOf(connection));
        }
        int step = sqlite3_step(statement);
        for (; step == SQLITE_ROW; step = sqlite3_step(statement)) {
            SqliteRow row(statement);
            if (take)
                take(row);
        }
        if (step != SQLITE_DONE)
            return fail(lastErrorOf(connection));
        return sqlite3_stmt_readonly(statement) ? 0 : sqlite3_changes(connection);
    }

    Handle m_handle;
};

} // namespace

Result<std::unique_ptr<Statement>> sqliteStatement(sqlite3 *connection, const QString &text)
{
    const QByteArray sql = text.toUtf8();
    sqlite3_stmt *made = nullptr;
    if (sqlite3_prepare_v3(connection, sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &made, nullptr)
        != SQLITE_OK)
        return fail(lastErrorOf(connection));
    if (!made)
        return fail(Error::Kind::Internal, u"no statement: "_s + text);
    return std::make_unique<SqliteStatement>(Handle(made));
}

} // namespace Postrider

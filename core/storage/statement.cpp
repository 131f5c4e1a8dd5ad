// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/statement.h"

#include "storage/sqlite.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <utility>

namespace Postrider {

namespace {

class QtRow final : public Row
{
public:
    explicit QtRow(const QSqlQuery &query) : m_query(query) {}

private:
    bool isNullAt(int column) const override { return m_query.isNull(column); }
    qint64 numberAt(int column) const override { return valueAt(column).toLongLong(); }
    QString textAt(int column) const override { return valueAt(column).toString(); }
    QByteArray bytesAt(int column) const override { return valueAt(column).toByteArray(); }
    QVariant valueAt(int column) const override { return m_query.value(column); }
    int columns() const override { return m_query.record().count(); }

    const QSqlQuery &m_query;
};

class QtStatement final : public Statement
{
public:
    explicit QtStatement(QSqlQuery query) : m_query(std::move(query)) {}

    Result<int> run(const QVariantList &values, const TakeRow &take) override
    {
        for (qsizetype i = 0; i < values.size(); ++i)
            m_query.bindValue(int(i), values.at(i));
        if (!m_query.exec()) {
            const Error error = Sqlite::errorOf(m_query.lastError());
            m_query.finish();
            return fail(error);
        }
        const int changes = m_query.isSelect() ? 0 : m_query.numRowsAffected();
        while (take && m_query.next()) {
            QtRow row(m_query);
            take(row);
        }
        const QSqlError error = m_query.lastError(); // of the reading, which may fail midway
        m_query.finish();
        if (error.isValid())
            return fail(Sqlite::errorOf(error));
        return changes;
    }

private:
    QSqlQuery m_query;
};

} // namespace

Result<std::unique_ptr<Statement>> qtStatement(const QSqlDatabase &database, const QString &text)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(text))
        return fail(Sqlite::errorOf(query.lastError()));
    return std::make_unique<QtStatement>(std::move(query));
}

} // namespace Postrider

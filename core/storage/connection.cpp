// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include "storage/query.h"
#include "storage/sqlite.h"

#include <QSqlError>
#include <QSqlRecord>
#include <QUuid>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

Connection::Connection()
    : m_name(QUuid::createUuid().toString()), m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
}

Connection::~Connection()
{
    m_prepared.clear();
    m_database.close();
    m_database = {}; // removeDatabase() warns while a handle is left
    QSqlDatabase::removeDatabase(m_name);
}

Outcome Connection::open(const QString &file)
{
    m_database.setDatabaseName(file);
    m_database.setConnectOptions(Sqlite::connectOptions());
    if (!m_database.open())
        return fail(Sqlite::errorOf(m_database.lastError()));
    return {};
}

Result<Answer> Connection::run(const QString &text, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(text))
        return fail(Sqlite::errorOf(query.lastError()));
    return finish(query, values);
}

Result<Answer> Connection::runPrepared(const QString &name, Dialect dialect, const QVariantList &values)
{
    std::shared_ptr<QSqlQuery> query = m_prepared.value(name);
    if (!query) {
        const auto text = sqlText(dialect, name);
        if (!text)
            return fail(text.error());
        query = std::make_shared<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(*text))
            return fail(Sqlite::errorOf(query->lastError()));
        m_prepared.insert(name, query);
    }
    return finish(*query, values);
}

Result<QVariant> Connection::value(const QString &text)
{
    const auto answer = run(text);
    if (!answer)
        return fail(answer.error());
    return answer->rows.value(0).value(0);
}

Result<Answer> Connection::finish(QSqlQuery &query, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(int(i), values.at(i));
    if (!query.exec()) {
        const Error error = Sqlite::errorOf(query.lastError());
        query.finish();
        return fail(error);
    }
    Answer answer;
    if (query.isSelect()) {
        const int columns = query.record().count();
        while (query.next()) {
            QVariantList row;
            row.reserve(columns);
            for (int i = 0; i < columns; ++i)
                row << query.value(i);
            answer.rows << row;
        }
    } else {
        answer.changes = query.numRowsAffected();
    }
    const QSqlError error = query.lastError(); // of the reading, which may fail midway
    query.finish();
    if (error.isValid())
        return fail(Sqlite::errorOf(error));
    return answer;
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include "storage/query.h"
#include "storage/sqlite.h"

#include <QSqlError>
#include <QSqlRecord>
#include <QUuid>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kKeptWhere = 32; // a few lists with a few filters each

} // namespace

Connection::Connection()
    : m_name(QUuid::createUuid().toString()), m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name)),
      m_preparedWhere(kKeptWhere)
{
}

Connection::~Connection()
{
    m_prepared.clear();
    m_preparedWhere.clear();
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

Result<std::unique_ptr<Connection::Prepared>> Connection::prepared(const QString &text)
{
    auto prepared = std::make_unique<Prepared>(Prepared{QSqlQuery(m_database)});
    prepared->query.setForwardOnly(true);
    if (!prepared->query.prepare(text))
        return fail(Sqlite::errorOf(prepared->query.lastError()));
    return prepared;
}

Result<Answer> Connection::run(const QString &text, const QVariantList &values)
{
    const auto made = prepared(text);
    return made ? finish(**made, values) : fail(made.error());
}

Result<Answer> Connection::runPrepared(const QString &name, Dialect dialect, const QVariantList &values)
{
    if (const auto known = m_prepared.value(name))
        return finish(*known, values);
    const auto text = sqlText(dialect, name);
    if (!text)
        return fail(text.error());
    auto made = prepared(*text);
    if (!made)
        return fail(made.error());
    const std::shared_ptr<Prepared> kept = std::move(*made);
    m_prepared.insert(name, kept);
    return finish(*kept, values);
}

Result<Answer> Connection::runWhere(const QString &name, Dialect dialect, const QString &where,
                                    const QVariantList &values)
{
    const QString key = name + u'\n' + where;
    if (Prepared *known = m_preparedWhere.object(key))
        return finish(*known, values);
    auto text = sqlText(dialect, name);
    if (!text)
        return fail(text.error());
    auto made = prepared(text->replace("{where}"_L1, where));
    if (!made)
        return fail(made.error());
    const auto answer = finish(**made, values);
    m_preparedWhere.insert(key, made->release());
    return answer;
}

Result<QVariant> Connection::value(const QString &text)
{
    const auto answer = run(text);
    if (!answer)
        return fail(answer.error());
    return answer->rows.value(0).value(0);
}

Result<Answer> Connection::finish(Prepared &prepared, const QVariantList &values)
{
    QSqlQuery &query = prepared.query;
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(int(i), values.at(i));
    if (!query.exec()) {
        const Error error = Sqlite::errorOf(query.lastError());
        query.finish();
        return fail(error);
    }
    Answer answer;
    if (query.isSelect()) {
        if (prepared.columns < 0)
            prepared.columns = query.record().count();
        while (query.next()) {
            QVariantList row;
            row.reserve(prepared.columns);
            for (int i = 0; i < prepared.columns; ++i)
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include "storage/query.h"
#include "storage/sqlite.h"

#include <QSqlError>
#include <QUuid>

#include <optional>
#include <utility>

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

Result<QSqlQuery> Connection::prepared(const QString &text)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(text))
        return fail(Sqlite::errorOf(query.lastError()));
    return query;
}

Result<int> Connection::run(const QString &text, const QVariantList &values, const TakeRow &take)
{
    auto query = prepared(text);
    return query ? finish(*query, values, take) : fail(query.error());
}

Result<int> Connection::runPrepared(const QString &name, Dialect dialect, const QVariantList &values,
                                    const TakeRow &take)
{
    auto known = m_prepared.find(name);
    if (known == m_prepared.end()) {
        auto made = sqlText(dialect, name).and_then([this](const QString &text) { return prepared(text); });
        if (!made)
            return fail(made.error());
        known = m_prepared.emplace(name, std::move(*made)).first;
    }
    return finish(known->second, values, take);
}

Result<int> Connection::runWhere(const QString &name, Dialect dialect, const QString &where, const QVariantList &values,
                                 const TakeRow &take)
{
    const QString key = name + u'\n' + where;
    QSqlQuery *query = m_preparedWhere.object(key);
    if (!query) {
        auto text = sqlText(dialect, name);
        if (!text)
            return fail(text.error());
        auto made = prepared(text->replace("{where}"_L1, where));
        if (!made)
            return fail(made.error());
        query = new QSqlQuery(std::move(*made));
        m_preparedWhere.insert(key, query); // which owns it
    }
    return finish(*query, values, take);
}

Result<QVariant> Connection::value(const QString &text)
{
    std::optional<QVariant> first;
    const auto done = run(text, {}, [&](Row &row) {
        if (!first)
            first = row.take<QVariant>();
    });
    return done.map([&](int) { return first.value_or(QVariant()); });
}

Result<int> Connection::finish(QSqlQuery &query, const QVariantList &values, const TakeRow &take)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(int(i), values.at(i));
    if (!query.exec()) {
        const Error error = Sqlite::errorOf(query.lastError());
        query.finish();
        return fail(error);
    }
    int changes = 0;
    if (!query.isSelect())
        changes = query.numRowsAffected();
    while (take && query.next()) {
        Row row(query);
        take(row);
    }
    const QSqlError error = query.lastError(); // of the reading, which may fail midway
    query.finish();
    if (error.isValid())
        return fail(Sqlite::errorOf(error));
    return changes;
}

} // namespace Postrider

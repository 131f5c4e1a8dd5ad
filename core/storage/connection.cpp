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
    m_sqlite = Sqlite::handleOf(m_database);
    return {};
}

Result<std::unique_ptr<Statement>> Connection::prepared(const QString &text) const
{
    return m_sqlite ? sqliteStatement(m_sqlite, text) : qtStatement(m_database, text);
}

Result<int> Connection::run(const QString &text, const QVariantList &values, const TakeRow &take)
{
    const auto made = prepared(text);
    return made ? (*made)->run(values, take) : fail(made.error());
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
    return known->second->run(values, take);
}

Result<int> Connection::runWhere(const QString &name, Dialect dialect, const QString &where, const QVariantList &values,
                                 const TakeRow &take)
{
    const QString key = name + u'\n' + where;
    if (Statement *known = m_preparedWhere.object(key))
        return known->run(values, take);
    auto text = sqlText(dialect, name);
    if (!text)
        return fail(text.error());
    auto made = prepared(text->replace("{where}"_L1, where));
    if (!made)
        return fail(made.error());
    auto done = (*made)->run(values, take);
    m_preparedWhere.insert(key, made->release());
    return done;
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

} // namespace Postrider

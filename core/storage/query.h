// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/row.h"

#include <optional>

namespace Postrider {

// This room's way to the engine. A query is named after its file: :/sql/<name>.sql, or <name>.sqlite.sql where the
// engines differ. It is finished before any function here returns: a SELECT left open, or an UPDATE with RETURNING,
// would keep other writers out.

// The text of a query, "@other@" replaced by the text of that file, comment lines left out.
[[nodiscard]] Result<QString> sqlText(Dialect dialect, const QString &name);

// What to ask or to change. A text with {where} in it gets that condition there.
struct Query
{
    QString name;
    QVariantList values;
    QString where = {};
};

// How many rows were changed; those of a SELECT are given to take, which must ask nothing itself. A prepared query is
// kept for the next call of the same name.
[[nodiscard]] Result<int> run(Database &database, const Query &query, const TakeRow &take = {});
// Text of no file.
[[nodiscard]] Result<QList<QVariantList>> rowsOfText(Database &database, const QString &text,
                                                     const QVariantList &values = {});

template<typename T>
Result<QList<T>> readAll(Database &database, const Query &query, T (*read)(Row &))
{
    QList<T> list;
    bool isWhole = true;
    const auto done = run(database, query, [&](Row &row) {
        list << read(row);
        isWhole = isWhole && row.isWhole();
    });
    if (!done)
        return fail(done.error());
    if (!isWhole)
        return fail(Error::Kind::StoreFailed, QStringLiteral("a row holds a word that this version does not know"));
    return list;
}

template<typename T, typename... Values>
Result<QList<T>> fetch(Database &database, QLatin1StringView name, T (*read)(Row &), const Values &...values)
{
    return readAll(database, {name, QVariantList{toSql(values)...}}, read);
}

// The first row, if there is one.
template<typename T, typename... Values>
Result<std::optional<T>> fetchFirst(Database &database, QLatin1StringView name, T (*read)(Row &),
                                    const Values &...values)
{
    return fetch(database, name, read, values...).map([](const QList<T> &list) {
        return list.isEmpty() ? std::nullopt : std::optional<T>(list.first());
    });
}

// The first row; NotFound without one.
template<typename T, typename... Values>
Result<T> fetchOne(Database &database, QLatin1StringView name, T (*read)(Row &), const Values &...values)
{
    auto first = fetchFirst(database, name, read, values...);
    if (!first)
        return fail(first.error());
    if (!*first)
        return fail(Error::Kind::NotFound, name);
    return **first;
}

// How many rows were changed.
template<typename... Values>
Result<int> change(Database &database, QLatin1StringView name, const Values &...values)
{
    return run(database, {name, QVariantList{toSql(values)...}});
}

// Any number of rows, none included.
template<typename... Values>
Outcome execute(Database &database, QLatin1StringView name, const Values &...values)
{
    return change(database, name, values...).map([](int) {});
}

// NotFound when no row was changed.
template<typename... Values>
Outcome changeOne(Database &database, QLatin1StringView name, const Values &...values)
{
    const auto count = change(database, name, values...);
    if (!count)
        return fail(count.error());
    if (*count == 0)
        return fail(Error::Kind::NotFound, name);
    return {};
}

// Several statements of one repository call: joins the caller's transaction, or is one of its own.
class Together final
{
public:
    [[nodiscard]] static Result<Together> begin(Database &database);
    [[nodiscard]] Outcome commit();

private:
    Together() = default;
    std::optional<Transaction> m_own;
};

} // namespace Postrider

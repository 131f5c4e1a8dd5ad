// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/query.h"

#include "storage/connection.h"

#include <QFile>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QString> fileText(Dialect dialect, const QString &name)
{
    const auto special = dialect == Dialect::Sqlite ? "sqlite"_L1 : "psql"_L1;
    QFile file(u":/sql/%1.sql"_s.arg(name));
    if (!file.exists())
        file.setFileName(u":/sql/%1.%2.sql"_s.arg(name, special));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Internal, u"no query %1"_s.arg(name));

    QString text;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine());
        if (!line.trimmed().startsWith("--"_L1))
            text += line;
    }
    return text.trimmed();
}

// Inside a transaction its begin and its commit look.
Outcome checkInPlace(Database &database)
{
    return database.d().isInTransaction ? Outcome() : database.d().checkInPlace();
}

} // namespace

Result<QString> sqlText(Dialect dialect, const QString &name)
{
    auto text = fileText(dialect, name);
    if (!text)
        return text;
    for (qsizetype at = text->indexOf(u'@'); at >= 0; at = text->indexOf(u'@')) {
        const qsizetype end = text->indexOf(u'@', at + 1);
        const auto part = sqlText(dialect, text->mid(at + 1, end - at - 1));
        if (!part)
            return part;
        text->replace(at, end - at + 1, *part);
    }
    return text;
}

Result<int> run(Database &database, const Query &query, const TakeRow &take)
{
    if (const Outcome inPlace = checkInPlace(database); !inPlace)
        return fail(inPlace.error());
    Connection &connection = database.d().connection;
    return query.where.isEmpty() ? connection.runPrepared(query.name, database.dialect(), query.values, take)
                                 : connection.runWhere(query.name, database.dialect(), query.where, query.values, take);
}

Result<QList<QVariantList>> rowsOfText(Database &database, const QString &text, const QVariantList &values)
{
    if (const Outcome inPlace = checkInPlace(database); !inPlace)
        return fail(inPlace.error());
    QList<QVariantList> rows;
    const auto done = database.d().connection.run(text, values, [&](Row &row) { rows << row.rest(); });
    return done.map([&](int) { return rows; });
}

Result<Together> Together::begin(Database &database)
{
    Together together;
    if (database.d().isInTransaction)
        return together;
    auto own = Transaction::begin(database);
    if (!own)
        return fail(own.error());
    together.m_own.emplace(std::move(*own));
    return together;
}

Outcome Together::commit()
{
    return m_own ? m_own->commit() : Outcome();
}

} // namespace Postrider

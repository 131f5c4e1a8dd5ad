// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/seriesrepository.h"

#include "storage/postrow.h"
#include "storage/query.h"
#include "storage/seriesjson.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

QDateTime readWall(const QString &text)
{
    return text.isEmpty() ? QDateTime() : QDateTime::fromString(text + u'Z', Qt::ISODateWithMs);
}

Series readSeries(Row &row)
{
    Series series;
    row >> series.id >> series.userId >> series.recurrence.rule;
    series.recurrence.start = readWall(row.take<QString>());
    series.recurrence.zone = row.take<QString>().toUtf8();
    readExceptions(row.take<QStringList>(), series.recurrence);
    series.pattern = patternFromJson(row.take<QJsonObject>());
    row >> series.endedAt >> series.createdAt >> series.updatedAt;
    return series;
}

QDateTime readOccurrence(Row &row)
{
    return readWall(row.take<QString>());
}

} // namespace

Outcome SeriesRepository::insert(const Series &series)
{
    return execute(m_db, "series_insert"_L1, series.id, series.userId, series.recurrence.rule,
                   wallTimeToSql(series.recurrence.start), QString::fromUtf8(series.recurrence.zone),
                   exceptionTexts(series.recurrence), patternToJson(series.pattern), series.endedAt, series.createdAt,
                   series.updatedAt);
}

Outcome SeriesRepository::update(const Series &series)
{
    auto together = Together::begin(m_db);
    if (!together)
        return fail(together.error());
    const auto updated = changeOne(m_db, "series_update"_L1, series.recurrence.rule,
                                   wallTimeToSql(series.recurrence.start), QString::fromUtf8(series.recurrence.zone),
                                   exceptionTexts(series.recurrence), patternToJson(series.pattern), series.endedAt,
                                   series.updatedAt, series.id);
    if (!updated)
        return updated;
    if (const auto shown = execute(m_db, "series_show_rule"_L1, series.recurrence.rule, series.id); !shown)
        return shown;
    return together->commit();
}

Result<Series> SeriesRepository::byId(SeriesId id)
{
    return fetchOne(m_db, "series_by_id"_L1, readSeries, id);
}

Result<QList<Series>> SeriesRepository::open()
{
    return fetch(m_db, "series_open"_L1, readSeries);
}

Result<QList<Post>> SeriesRepository::posts(SeriesId id)
{
    return fetch(m_db, "series_posts"_L1, readPost, id);
}

Result<QSet<QDateTime>> SeriesRepository::made(SeriesId id)
{
    return fetch(m_db, "series_made"_L1, readOccurrence, id).map([](const QList<QDateTime> &walls) {
        return QSet<QDateTime>(walls.begin(), walls.end());
    });
}

Outcome SeriesRepository::join(PostId post, SeriesId series, const QDateTime &occurrence, bool hasOwnChanges)
{
    const auto joined = change(m_db, "series_join"_L1, series, wallTimeToSql(occurrence), hasOwnChanges, series, post,
                               series, wallTimeToSql(occurrence), post);
    if (!joined)
        return fail(joined.error());
    return *joined == 1 ? Outcome() : fail(Error::Kind::Conflict, u"occurrence"_s);
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/seriesservice.h"

#include "services/grants.h"
#include "services/recurrencewords.h"
#include "services/serieschanges.h"
#include "services/wire.h"
#include "storage/seriesrepository.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kShownAhead = 5;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SeriesService)
};

} // namespace

QJsonObject toJson(const SeriesDetails &details)
{
    const Recurrence &recurrence = details.series.recurrence;
    QJsonArray exceptions;
    for (const QDate &day : recurrence.exceptDays)
        exceptions << day.toString(Qt::ISODate);
    for (const QDateTime &time : recurrence.exceptTimes)
        exceptions << time.toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    QJsonArray next;
    for (const QDateTime &one : details.next)
        next << momentToJson(one);
    return {{u"id"_s, details.series.id.toString()},
            {u"userId"_s, details.series.userId.toString()},
            {u"recurrence"_s, recurrence.rule},
            {u"sentence"_s, sentenceFor(recurrence)},
            {u"start"_s, recurrence.start.toString(u"yyyy-MM-ddTHH:mm:ss"_s)},
            {u"timezone"_s, QString::fromUtf8(recurrence.zone)},
            {u"exceptions"_s, exceptions},
            {u"next"_s, next},
            {u"endedAt"_s, momentToJson(details.series.endedAt)}};
}

QFuture<Result<Post>> SeriesService::change(Actor actor, PostId id, QString deed, PostWork work)
{
    // The gate sees this one post; the others of the series would slip by.
    return m_parts.store.run([parts = m_parts, actor, id, deed, work = std::move(work)](Database &database) {
        const Outcome allowed = decidersOnly(database, actor);
        return allowed ? carryOut(database, parts, actor, id, {deed, Deed::Open::ToPeople}, work)
                       : fail(allowed.error());
    });
}

QFuture<Result<Post>> SeriesService::repeat(Actor actor, PostId post, Recurrence wish)
{
    return change(actor, post, u"series.add"_s, [wish](Database &database, const Post &first, const QDateTime &now) {
        return startSeries(database, first.id, wish, now);
    });
}

QFuture<Result<Post>> SeriesService::edit(Actor actor, PostId post, PostEdit edit, SeriesScope scope)
{
    return change(actor, post, u"series.edit"_s,
                  [parts = m_parts, edit, scope](Database &database, const Post &one, const QDateTime &now) {
                      return editSeries(database, parts.registry, one, edit, scope, now);
                  });
}

QFuture<Result<Post>> SeriesService::move(Actor actor, PostId post, QDateTime at, SeriesScope scope)
{
    return change(actor, post, u"series.move"_s,
                  [parts = m_parts, at, scope](Database &database, const Post &one, const QDateTime &now) {
                      return moveSeries(database, parts.registry, one, at, scope, now);
                  });
}

QFuture<Result<Post>> SeriesService::remove(Actor actor, PostId post, SeriesScope scope)
{
    return change(actor, post, u"series.delete"_s, [scope](Database &database, const Post &one, const QDateTime &now) {
        return trashSeries(database, one, scope, now);
    });
}

QFuture<Result<Post>> SeriesService::changeRule(Actor actor, PostId post, Recurrence wish, SeriesScope scope)
{
    return change(actor, post, u"series.rule"_s,
                  [wish, scope](Database &database, const Post &one, const QDateTime &now) {
                      return Postrider::changeRule(database, one, wish, scope, now);
                  });
}

QFuture<Result<Post>> SeriesService::spread(Actor actor, PostId post, SeriesScope scope)
{
    return change(actor, post, u"series.edit"_s, [scope](Database &database, const Post &one, const QDateTime &now) {
        return scope == SeriesScope::This ? Result<Post>(one) : spreadPost(database, one, scope, now);
    });
}

QFuture<Result<SeriesDetails>> SeriesService::show(Actor actor, SeriesId id)
{
    return m_parts.store.run([actor, id](Database &database) -> Result<SeriesDetails> {
        if (const Outcome person = personsOnly(actor); !person)
            return fail(person.error());
        const auto series = SeriesRepository(database).byId(id);
        if (!series || !actor.maySee(series->userId))
            return fail(Error::Kind::NotFound, Words::tr("There is no series %1.").arg(id.toString()));
        const auto posts = SeriesRepository(database).posts(id);
        if (!posts)
            return fail(posts.error());
        SeriesDetails details{*series, {}};
        for (const Post &post : *posts) {
            const bool isWaiting = post.status == Post::Status::Scheduled && post.deletedAt.isNull();
            if (isWaiting && details.next.size() < kShownAhead)
                details.next << post.scheduledFor;
        }
        return details;
    });
}

} // namespace Postrider

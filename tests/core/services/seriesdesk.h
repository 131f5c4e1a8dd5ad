// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumword.h"
#include "composefixture.h"
#include "publishing/occurrences.h"
#include "services/seriesservice.h"
#include "services/slotservice.h"
#include "storage/seriesrepository.h"

#include <algorithm>

namespace Postrider::Testing {

inline QDateTime utcOf(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

inline QString kindOf(const Result<Post> &result)
{
    return result ? QString() : enumWord(result.error().kind);
}

// A desk with posts that repeat; it is Sunday 22 November 2026, 14:18 in Berlin.
class SeriesDesk final : public ComposeFixture
{
public:
    SeriesDesk()
        : series(ServiceParts{*store, *exchange, registry, clock, nullptr, [this] { ++changes; }}),
          slots(ServiceParts{*store, *exchange, registry, clock, nullptr, [] {}})
    {
    }

    // From Tuesday 24 November at nine in Berlin on.
    Result<Post> add(const QString &rule, const QList<QDate> &except = {},
                     const QString &at = QStringLiteral("2026-11-24T08:00:00Z"))
    {
        NewPost request;
        request.text = QStringLiteral("tea");
        request.accounts = {account};
        request.timing = NewPost::Timing::At;
        request.at = utcOf(at);
        request.repeat = Recurrence{rule, {}, {}, except, {}};
        return wait(posts->add(ada, request));
    }
    // Those of a series that wait, by time.
    QList<Post> waiting(SeriesId id)
    {
        const auto all = wait(store->run([id](Database &database) { return SeriesRepository(database).posts(id); }));
        QList<Post> list;
        for (const Post &post : all.value_or(QList<Post>())) {
            if (post.status == Post::Status::Scheduled && post.deletedAt.isNull())
                list << post;
        }
        std::sort(list.begin(), list.end(),
                  [](const Post &a, const Post &b) { return a.scheduledFor < b.scheduledFor; });
        return list;
    }
    QString timesOf(SeriesId id, qsizetype first = 4)
    {
        QStringList times;
        for (const Post &post : waiting(id).mid(0, first))
            times << post.scheduledFor.toString(QStringLiteral("MM-dd HH:mm"));
        return times.join(QStringLiteral(", "));
    }
    QStringList textsOf(SeriesId id, qsizetype first = 4)
    {
        QStringList texts;
        for (const Post &post : waiting(id).mid(0, first))
            texts << post.content;
        return texts;
    }
    int upkeep()
    {
        return wait(store->run([now = clock.now()](Database &database) { return makeAllOccurrences(database, now); }))
            .value_or(-1);
    }

    SeriesService series;
    SlotService slots;
};

} // namespace Postrider::Testing

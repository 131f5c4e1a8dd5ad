// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendargrid.h"
#include "services/postservice.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace Postrider {

class StoreWatch;

// Reads months for the calendar and keeps the shown one and its neighbours, so that turning a page waits for nothing.
// One question at a time; an answer to one that is no longer asked is dropped. What an answer brings is bounded,
// whatever the store holds. Owned by CalendarModel; GUI thread.
class CalendarSheets final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CalendarSheets)
public:
    // More cards a day than the tallest screen shows.
    static constexpr int kPerDay = 16;

    CalendarSheets(PostService &posts, StoreWatch &watch, const Actor &actor, const QByteArray &zone,
                   Qt::DayOfWeek weekStart, QObject *parent);
    ~CalendarSheets() override;

    // The month that is shown: read first, its neighbours after it.
    void want(QDate month);
    void setFilter(const PostFilter &filter);
    void refresh();
    const PostFilter &filter() const { return m_filter; }
    // Of a month's 42 days; empty days until it was read.
    QList<DayCards> days(QDate month) const;

Q_SIGNALS:
    void loaded(QDate month);
    void failed(const Postrider::Error &error);

private:
    void askNext();
    void ask(QDate month);
    void take(QDate month, const QList<DayCards> &days, bool isFresh);
    QList<QDate> wantedMonths() const;

    PostService &m_posts;
    Actor m_actor;
    QByteArray m_zone;
    Qt::DayOfWeek m_weekStart;
    PostFilter m_filter;
    QDate m_month;
    QHash<QDate, QList<DayCards>> m_sheets;
    QSet<QDate> m_fresh;
    int m_question = 0; // counts questions; only the last one's answer is taken
    int m_changes = 0;  // counts changes of the store
    bool m_isAsking = false;
    bool m_isOutdated = false; // the filter is another one than what is asked for: its answer is not shown
};

} // namespace Postrider

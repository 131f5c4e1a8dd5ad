// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendarsheets.h"

#include "models/answer.h"
#include "models/storewatch.h"

namespace Postrider {

CalendarSheets::CalendarSheets(PostService &posts, StoreWatch &watch, const Actor &actor, const QByteArray &zone,
                               Qt::DayOfWeek weekStart, QObject *parent)
    : QObject(parent), m_posts(posts), m_actor(actor), m_zone(zone), m_weekStart(weekStart)
{
    m_filter.time = PostFilter::Time::Planned;
    connect(&watch, &StoreWatch::changed, this, &CalendarSheets::refresh);
}

CalendarSheets::~CalendarSheets() = default;

QList<DayCards> CalendarSheets::days(QDate month) const
{
    const auto found = m_sheets.constFind(month);
    return found == m_sheets.cend() ? QList<DayCards>(CalendarGrid::kWeeks * CalendarGrid::kDays) : *found;
}

QList<QDate> CalendarSheets::wantedMonths() const
{
    return {m_month, m_month.addMonths(1), m_month.addMonths(-1)};
}

void CalendarSheets::want(QDate month)
{
    m_month = month;
    const QList<QDate> wanted = wantedMonths();
    m_sheets.removeIf([&](auto sheet) { return !wanted.contains(sheet.key()); });
    m_fresh.removeIf([&](QDate fresh) { return !wanted.contains(fresh); });
    m_isAsking = m_isOutdated = false; // whatever is asked now is not what should be read first
    askNext();
}

void CalendarSheets::setFilter(const PostFilter &filter)
{
    m_filter = filter;
    m_filter.time = PostFilter::Time::Planned;
    m_fresh.clear();
    m_sheets.removeIf([this](auto sheet) { return sheet.key() != m_month; }); // in sight until its successor comes
    // Somebody who types fast changes it several times during one question; the store answers the last one only.
    m_isOutdated = m_isAsking;
    if (!m_isAsking)
        askNext();
}

// A question under way is answered from before the change: its answer is shown and asked for again.
void CalendarSheets::refresh()
{
    ++m_changes;
    m_fresh.clear();
    if (!m_isAsking)
        askNext();
}

void CalendarSheets::askNext()
{
    if (!m_month.isValid())
        return;
    for (const QDate month : wantedMonths()) {
        if (!m_fresh.contains(month))
            return ask(month);
    }
}

void CalendarSheets::ask(QDate month)
{
    m_isAsking = true;
    const auto bounds = CalendarGrid::of(month, m_weekStart).bounds(m_zone);
    answer(m_posts.days(m_actor, m_filter, bounds, kPerDay), this,
           [this, month, question = ++m_question, changes = m_changes](const Result<QList<DayCards>> &days) {
               if (question != m_question)
                   return;
               m_isAsking = false;
               if (std::exchange(m_isOutdated, false))
                   askNext();
               else if (days)
                   take(month, *days, changes == m_changes);
               else
                   Q_EMIT failed(days.error());
           });
}

void CalendarSheets::take(QDate month, const QList<DayCards> &days, bool isFresh)
{
    m_sheets.insert(month, days);
    if (isFresh)
        m_fresh << month;
    Q_EMIT loaded(month);
    if (!m_isAsking) // a listener may have turned the page
        askNext();
}

} // namespace Postrider

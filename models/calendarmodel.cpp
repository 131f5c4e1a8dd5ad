// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendarmodel.h"

#include "base/clock.h"
#include "domain/walltime.h"
#include "models/answer.h"
#include "models/calendarwords.h"
#include "models/storewatch.h"

#include <QLocale>
#include <QTimeZone>

namespace Postrider {

using namespace std::chrono_literals;

CalendarModel::CalendarModel(const Parts &parts, QObject *parent)
    : QAbstractTableModel(parent), m_posts(parts.posts), m_accountService(parts.accounts), m_clock(parts.clock),
      m_actor(parts.actor), m_zone(QTimeZone(parts.zone).isValid() ? parts.zone : QTimeZone::systemTimeZoneId()),
      m_weekStart(QLocale().firstDayOfWeek()),
      m_sheets(parts.posts, parts.watch, parts.actor, m_zone, m_weekStart, this), m_today(now().date())
{
    connect(&m_sheets, &CalendarSheets::loaded, this, &CalendarModel::takeSheet);
    connect(&m_sheets, &CalendarSheets::failed, this, &CalendarModel::failed);
    connect(&parts.watch, &StoreWatch::changed, this, &CalendarModel::readAccounts);
    connect(&m_midnight, &QTimer::timeout, this, &CalendarModel::lookAtClock);
    m_midnight.setTimerType(Qt::VeryCoarseTimer);
    m_midnight.start(1min); // a computer that slept over midnight is late by no more
    setMonth(m_today);
    readAccounts();
}

CalendarModel::~CalendarModel() = default;

int CalendarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : CalendarGrid::kWeeks;
}

int CalendarModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : CalendarGrid::kDays;
}

QVariant CalendarModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QDate day = dayAt(index);
    switch (role) {
    case Qt::DisplayRole: return QLocale().toString(day.day());
    case Qt::AccessibleTextRole: return CalendarWords::sentenceFor(day, cardsAt(index), m_today, m_zone);
    case DateRole: return day;
    case IsInMonthRole: return m_grid.isInMonth(day);
    case IsTodayRole: return day == m_today;
    case IsPastRole: return day < m_today;
    case CardsRole: return QVariant::fromValue(cardsAt(index).cards);
    case CountRole: return cardsAt(index).count;
    default: return {};
    }
}

QVariant CalendarModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= CalendarGrid::kDays)
        return {};
    const int day = m_grid.first.addDays(section).dayOfWeek();
    if (role == Qt::DisplayRole)
        return QLocale().standaloneDayName(day, QLocale::ShortFormat);
    return role == Qt::AccessibleTextRole ? QLocale().standaloneDayName(day) : QVariant();
}

QHash<int, QByteArray> CalendarModel::roleNames() const
{
    auto names = QAbstractTableModel::roleNames();
    names.insert({{DateRole, "date"},
                  {IsInMonthRole, "isInMonth"},
                  {IsTodayRole, "isToday"},
                  {IsPastRole, "isPast"},
                  {CardsRole, "cards"},
                  {CountRole, "count"}});
    return names;
}

void CalendarModel::setMonth(QDate anyDay)
{
    const CalendarGrid grid = CalendarGrid::of(anyDay, m_weekStart);
    if (grid == m_grid)
        return;
    m_grid = grid;
    m_days = m_sheets.days(grid.month);
    Q_EMIT dataChanged(index(0, 0), index(CalendarGrid::kWeeks - 1, CalendarGrid::kDays - 1));
    Q_EMIT monthChanged();
    m_sheets.want(grid.month);
}

void CalendarModel::setFilter(const QString &search, IntegrationId account)
{
    PostFilter filter;
    filter.search = search.trimmed();
    filter.integrationId = account;
    if (filter.search != m_sheets.filter().search || account != m_sheets.filter().integrationId)
        m_sheets.setFilter(filter);
}

bool CalendarModel::isFiltered() const
{
    return !m_sheets.filter().search.isEmpty() || !m_sheets.filter().integrationId.isNull();
}

void CalendarModel::reload()
{
    m_sheets.refresh();
    readAccounts();
}

QModelIndex CalendarModel::indexOf(QDate day) const
{
    const int cell = m_grid.cellOf(day);
    return cell < 0 ? QModelIndex() : index(cell / CalendarGrid::kDays, cell % CalendarGrid::kDays);
}

QModelIndexList CalendarModel::cells() const
{
    QModelIndexList cells;
    for (int row = 0; row < CalendarGrid::kWeeks; ++row) {
        for (int column = 0; column < CalendarGrid::kDays; ++column)
            cells << index(row, column);
    }
    return cells;
}

DayCards CalendarModel::cardsAt(const QModelIndex &index) const
{
    return index.isValid() ? m_days.value(index.row() * CalendarGrid::kDays + index.column()) : DayCards();
}

QDate CalendarModel::dayOf(const PostCard &card) const
{
    return wallTimeAt(card.moment(), m_zone).value_or(card.moment().toLocalTime()).date();
}

QDateTime CalendarModel::now() const
{
    return wallTimeAt(m_clock.now(), m_zone).value_or(m_clock.now().toLocalTime());
}

QList<PlatformId> CalendarModel::platformsOf(const PostCard &card) const
{
    QList<PlatformId> platforms;
    for (const IntegrationId account : card.platforms) {
        const auto known = m_platforms.constFind(account);
        if (known != m_platforms.cend() && !platforms.contains(*known))
            platforms << *known;
    }
    return platforms;
}

// Only days that changed are told: the view paints a cell, not a month, when a post goes out.
void CalendarModel::takeSheet(QDate month)
{
    if (month != m_grid.month)
        return;
    const QList<DayCards> before = std::exchange(m_days, m_sheets.days(month));
    int count = 0;
    for (int cell = 0; cell < m_days.size(); ++cell) {
        count += m_days.at(cell).count;
        if (m_days.at(cell) == before.value(cell))
            continue;
        const QModelIndex changed = index(cell / CalendarGrid::kDays, cell % CalendarGrid::kDays);
        Q_EMIT dataChanged(changed, changed, {CardsRole, CountRole, Qt::AccessibleTextRole});
    }
    Q_EMIT loaded();
    if (count > 0)
        setStoreEmpty(false);
    else if (!isFiltered())
        lookForAnyPost();
}

void CalendarModel::readAccounts()
{
    answer(m_accountService.list(m_actor), this, [this](const Result<QList<Integration>> &accounts) {
        if (accounts)
            takeAccounts(*accounts);
        else
            Q_EMIT failed(accounts.error());
    });
}

void CalendarModel::takeAccounts(const QList<Integration> &accounts)
{
    if (accounts == m_accounts)
        return;
    m_accounts = accounts;
    m_platforms.clear();
    for (const Integration &account : accounts)
        m_platforms.insert(account.id, account.platform);
    Q_EMIT dataChanged(index(0, 0), index(CalendarGrid::kWeeks - 1, CalendarGrid::kDays - 1), {CardsRole});
    Q_EMIT accountsChanged();
}

void CalendarModel::lookForAnyPost()
{
    PostFilter any;
    any.limit = 1;
    answer(m_posts.cards(m_actor, any), this, [this](const Result<QList<PostCard>> &posts) {
        if (posts)
            setStoreEmpty(posts->isEmpty());
    });
}

void CalendarModel::setStoreEmpty(bool isEmpty)
{
    if (std::exchange(m_isStoreEmpty, isEmpty) != isEmpty)
        Q_EMIT emptinessChanged(isEmpty);
}

void CalendarModel::lookAtClock()
{
    const QDate today = now().date();
    if (std::exchange(m_today, today) != today)
        Q_EMIT dataChanged(index(0, 0), index(CalendarGrid::kWeeks - 1, CalendarGrid::kDays - 1),
                           {IsTodayRole, IsPastRole, Qt::AccessibleTextRole});
}

} // namespace Postrider

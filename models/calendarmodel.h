// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "models/calendarsheets.h"
#include "services/accountservice.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace Postrider {

// A month as weeks x days, by the user's zone and the locale's first day of the week.
// Owned by the calendar's page; GUI thread.
class CalendarModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CalendarModel)
public:
    struct Parts
    {
        PostService &posts;
        AccountService &accounts;
        const Clock &clock;
        StoreWatch &watch;
        Actor actor;
        QByteArray zone;
    };
    enum Role { DateRole = Qt::UserRole + 1, IsInMonthRole, IsTodayRole, IsPastRole, CardsRole, CountRole };

    explicit CalendarModel(const Parts &parts, QObject *parent = nullptr);
    ~CalendarModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    const CalendarGrid &grid() const { return m_grid; }
    // The month that holds this day.
    void setMonth(QDate anyDay);
    // What is shown of everything: posts with these words, posts of this account.
    void setFilter(const QString &search, IntegrationId account);
    bool isFiltered() const;
    void reload();                        // after a failure
    QModelIndex indexOf(QDate day) const; // invalid outside the grid
    QDate dayAt(const QModelIndex &index) const { return m_grid.dayAt(index.row(), index.column()); }
    QModelIndexList cells() const; // of the grid, day by day
    DayCards cardsAt(const QModelIndex &index) const;

    QDate dayOf(const PostCard &card) const; // by the user's clocks
    QDateTime now() const;                   // by the user's clocks
    QDate today() const { return m_today; }
    QDateTime nowUtc() const { return m_clock.now(); }
    const QByteArray &zone() const { return m_zone; }
    const QList<Integration> &accounts() const { return m_accounts; }
    // The networks of a post, each once, in the order of its accounts.
    QList<PlatformId> platformsOf(const PostCard &card) const;
    // Nobody wrote anything yet, not even a draft.
    bool isStoreEmpty() const { return m_isStoreEmpty; }

Q_SIGNALS:
    void monthChanged();
    void loaded(); // the shown month was read, whether or not anything is new
    void accountsChanged();
    void emptinessChanged(bool isEmpty);
    void failed(const Postrider::Error &error);

private:
    void takeSheet(QDate month);
    void readAccounts();
    void takeAccounts(const QList<Integration> &accounts);
    void lookForAnyPost();
    void setStoreEmpty(bool isEmpty);
    void lookAtClock();

    PostService &m_posts;
    AccountService &m_accountService;
    const Clock &m_clock;
    Actor m_actor;
    QByteArray m_zone;
    Qt::DayOfWeek m_weekStart;
    CalendarSheets m_sheets;
    CalendarGrid m_grid;
    QDate m_today;
    QList<DayCards> m_days;
    QList<Integration> m_accounts;
    QHash<IntegrationId, PlatformId> m_platforms;
    QTimer m_midnight; // looks whether the day has changed
    bool m_isStoreEmpty = false;
};

} // namespace Postrider

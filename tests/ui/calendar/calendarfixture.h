// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offlinedesk.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/monthview.h"
#include "ui/calendar/unscheduledtray.h"

#include <QAbstractButton>
#include <QLabel>

namespace Postrider::Testing {

// The calendar's page in front of a person, with the seeded month; what it asks of the navigator is written down.
class CalendarFixture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

protected:
    QAbstractButton *button(const QString &name) { return m_page->findChild<QAbstractButton *>(name); }
    QString title() { return m_page->findChild<QLabel *>(QStringLiteral("monthTitle"))->text(); }
    QPoint middleOf(int day) { return m_view->cellOf({2026, 11, day}).center(); }
    // Beside cards: the cell's lower end.
    QPoint groundOf(int day) { return m_view->cellOf({2026, 11, day}).bottomRight() - QPoint(20, 6); }
    std::optional<PostCard> card(int day, int number);
    QPoint cardPlace(int day, int number) { return m_view->cardRect(card(day, number)->id).center(); }
    QDateTime timeOf(PostId post); // by the wall, in Berlin
    void mouse(QEvent::Type type, QWidget *widget, const QPoint &place);
    void drag(QWidget *from, const QPoint &at, QWidget *to, const QPoint &target);

    std::unique_ptr<OfflineDesk> m_offline;
    std::unique_ptr<CalendarPage> m_page;
    MonthView *m_view = nullptr;
    UnscheduledTray *m_tray = nullptr;
    QLocale m_before;
    QStringList m_toasts;
    std::function<void()> m_undo;
    QList<QDateTime> m_composed;
    QList<PostId> m_edited, m_shown;
};

} // namespace Postrider::Testing

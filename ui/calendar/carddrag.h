// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/postcard.h"

#include <QDate>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QAbstractButton;

namespace Postrider {

class CalendarBatch;
class CalendarModel;
class CalendarMoves;
class DragBubble;
class MonthView;
class UnscheduledTray;

// A card under way to another day or to the tray, with others that go as many days on, by the mouse or by keys; a
// drop commits at once, Esc and a lost focus leave everything as it was. Without Qt's own drag, which would block in
// a loop of its own. Owned by the page.
class CardDrag final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CardDrag)
public:
    struct Parts
    {
        CalendarModel &model;
        CalendarMoves &moves;
        CalendarBatch &batch;
        MonthView &month;
        UnscheduledTray &tray;
    };
    CardDrag(const Parts &parts, QWidget *page);
    ~CardDrag() override;

    // Pointing at one of these for a while during a drag presses it.
    void setPageTurners(const QList<QAbstractButton *> &buttons) { m_turners = buttons; }

    // The first one is held; there is one at least.
    void beginByMouse(const QList<PostCard> &cards, QWidget *source, const QPoint &global);
    void beginByKeys(const QList<PostCard> &cards, QDate day);
    bool isActive() const { return m_isActive; }
    void cancel();

Q_SIGNALS:
    void refused(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool begin(const QList<PostCard> &cards);
    void end();
    void drop();
    void commit(QDate day);
    const PostCard &held() const { return m_cards.first(); }
    int daysTo(QDate day) const;
    QString refusalOn(QDate day) const;
    QString wordsOn(QDate day) const;
    void pointAt(const QPoint &global);
    void aimAt(QDate day, bool isTray);
    void lookForTurner(const QPoint &global);
    bool handleKey(int key);

    CalendarModel &m_model;
    CalendarMoves &m_moves;
    CalendarBatch &m_batch;
    MonthView &m_month;
    UnscheduledTray &m_tray;
    QWidget *m_page;
    DragBubble *m_bubble;
    QList<QAbstractButton *> m_turners;
    QPointer<QAbstractButton> m_turner;
    QTimer m_turning;
    QPointer<QWidget> m_source; // whose mouse events are the drag's; null for keys
    QList<PostCard> m_cards;    // the held one first
    QDate m_day;
    bool m_isOverTray = false;
    bool m_isActive = false;
};

} // namespace Postrider

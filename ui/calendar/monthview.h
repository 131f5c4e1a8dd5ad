// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/postcard.h"

#include <QTableView>

namespace Postrider {

class CalendarModel;
class CardMarks;
class MonthDelegate;

// The month's cells: choosing, opening and lifting cards, with the mouse and with keys. It says what a person asks for; the page
// does it. Keys: arrows move the day, Ctrl+Up and Ctrl+Down the card, Enter opens or composes, M lifts, U unschedules, Delete deletes,
// Space lists the day, T is today, Page Up and Page Down turn the month. Several: Ctrl or Shift with a
// click, a rubber band, Ctrl+Space, Ctrl+A for the day.
class MonthView final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MonthView)
public:
    explicit MonthView(CalendarModel &model, QWidget *parent = nullptr);
    ~MonthView() override;

    QDate currentDay() const;
    // Turns the page where it has to.
    void goTo(QDate day);
    QDate dayAt(const QPoint &global) const; // null beside the cells
    QRect cellOf(QDate day) const;           // in the viewport
    QRect cardRect(PostId post) const;       // in the viewport; null when it is not in sight
    std::optional<PostCard> chosenCard() const;
    // What a drag in progress does to the picture.
    void showLifted(const QList<PostId> &posts, QDate target, bool isRefused);
    CardMarks &marks() { return *m_marks; }
    void chooseNone();
    // What M, U and Delete are about: what is marked, else the chosen one.
    QList<PostCard> subjects() const;

Q_SIGNALS:
    void composeAsked(QDate day);
    void cardOpened(const Postrider::PostCard &card);
    void cardDragged(const Postrider::PostCard &card, const QPoint &global);
    void cardsLifted(); // by a key
    void unscheduleAsked();
    void removeAsked();
    void dayAsked(QDate day, const QRect &global);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Hit
    {
        QModelIndex cell;
        std::optional<PostCard> card;
        bool isMore = false;
        bool isMarking = false; // pressed with Ctrl or Shift, or while several are chosen
    };
    Hit hitAt(const QPoint &point) const;
    static QString keysInWords();
    void choose(PostId post);
    void sayChoice();
    bool handleMarking(QKeyEvent *event);
    void stepCard(int step);
    bool handleArrow(QKeyEvent *event);
    bool handleDeed(int key);
    void askDay(QDate day);
    void showWeeks();
    void showCell(const QModelIndex &cell);
    void showCardOf(PostId post);

    CalendarModel &m_model;
    CardMarks *m_marks;
    MonthDelegate *m_delegate;
    Hit m_pressed;
    QPoint m_pressedAt;
    bool m_isFresh = true; // not all of this month was painted yet
};

} // namespace Postrider

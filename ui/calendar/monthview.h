// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/monthcells.h"

namespace Postrider {

// The month: choosing, opening and lifting cards, with the mouse and with keys. It says what a person asks for; the
// page does it. Keys: arrows move the day, Ctrl+Up and Ctrl+Down the card, Enter opens or composes, M lifts, U
// unschedules, Delete deletes, Space lists the day, T is today, Page Up and Page Down turn the month. Several: Ctrl or
// Shift with a click, a rubber band, Ctrl+Space, Ctrl+A for the day. GUI thread.
class MonthView final : public MonthCells
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MonthView)
public:
    explicit MonthView(CalendarModel &model, QWidget *parent = nullptr);
    ~MonthView() override;

    QDate currentDay() const;
    // Turns the page where it has to.
    void goTo(QDate day);
    std::optional<PostCard> chosenCard() const;
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

private:
    static QString keysInWords();
    void choose(PostId post);
    void sayChoice();
    bool handleMarking(QKeyEvent *event);
    void stepCard(int step);
    bool handleArrow(QKeyEvent *event);
    bool handleDeed(int key);
    void askDay(QDate day);

    Hit m_pressed;
    QPoint m_pressedAt;
    bool m_isMarking = false; // pressed with Ctrl or Shift, or while several are chosen
};

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

namespace Postrider {

class CalendarBatch;
class CalendarDrafts;
class CalendarModel;
class CalendarMoves;
class CardDrag;
class MarksBar;
class MonthPanel;
class SearchField;
class UnscheduledTray;
struct Desk;
struct Error;
struct PostCard;

namespace Look {
class Button;
class PageHeader;
} // namespace Look

// The month: what went out, what is to come, what needs a person; click to compose, drag to another day. GUI thread.
class CalendarPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CalendarPage)
public:
    explicit CalendarPage(Desk &desk, QWidget *parent = nullptr);
    ~CalendarPage() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillHeader();
    void addTurners();
    void listenToMonth();
    void listenToTray();
    void listenToMoves();
    void listenToMarks();
    void showMarks();
    void unschedule();
    void remove();
    void lift();
    void addShortcuts();
    void showTitle();
    void filter();
    void goToMatch(const QString &words);
    void turn(int months);
    void compose(QDate day);
    void open(const PostCard &card);
    void openDay(QDate day, const QRect &cell);
    void showEmptiness(bool isEmpty);
    void showFailure(const Error &error);
    void undo();

    Desk &m_desk;
    CalendarModel *m_model;
    CalendarDrafts *m_drafts;
    CalendarMoves *m_moves;
    CalendarBatch *m_batch;
    Look::PageHeader *m_header;
    MonthPanel *m_month;
    MarksBar *m_marks;
    UnscheduledTray *m_tray;
    CardDrag *m_drag;
    SearchField *m_search;
    Look::Button *m_accounts;
    Look::Button *m_create;
    std::function<void()> m_undo; // of the last move
    bool m_isFailureShown = false;
};

} // namespace Postrider

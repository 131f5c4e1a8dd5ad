// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/postcard.h"

#include <QTableView>

namespace Postrider {

class CalendarModel;
class CardMarks;
class MonthDelegate;

// The month's cells as they are seen: where a day and a card are, and what is painted anew when. GUI thread.
class MonthCells : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MonthCells)
public:
    struct Hit
    {
        QModelIndex cell;
        std::optional<PostCard> card;
        bool isMore = false;
    };

    ~MonthCells() override;

    QDate dayAt(const QPoint &global) const; // null beside the cells
    QRect cellOf(QDate day) const;           // in the viewport
    QRect cardRect(PostId post) const;       // in the viewport; null when it is not in sight
    Hit hitAt(const QPoint &point) const;    // in the viewport
    CardMarks &marks() const { return *m_marks; }
    // What a drag in progress does to the picture.
    void showLifted(const QList<PostId> &posts, QDate target, bool isRefused);

protected:
    explicit MonthCells(CalendarModel &model, QWidget *parent = nullptr);

    CalendarModel &calendar() const { return m_model; }
    PostId chosen() const;
    PostId showChosen(PostId post); // answers the one before

    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    bool viewportEvent(QEvent *event) override;

private:
    void showWeeks();
    void showCell(const QModelIndex &cell);
    void showCardOf(PostId post);

    CalendarModel &m_model;
    CardMarks *m_marks;
    MonthDelegate *m_delegate;
    bool m_isFresh = true; // not all of this month was painted yet
};

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/cardpainter.h"
#include "ui/calendar/celllayout.h"

#include "base/id.h"

#include <QDate>
#include <QElapsedTimer>
#include <QStyledItemDelegate>

namespace Postrider {

class CalendarModel;
class CardMarks;
struct PostCard;

// Paints a day's cell with its cards. Owned by MonthCells, which says what is chosen, lifted and aimed at.
class MonthDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MonthDelegate)
public:
    explicit MonthDelegate(const CalendarModel &model, QObject *parent = nullptr);
    ~MonthDelegate() override;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    CellLayout layoutOf(const QRect &cell, const QModelIndex &index, Qt::LayoutDirection direction) const;
    CardFace faceOf(const PostCard &card) const;

    void readFonts();

    // A limited picture takes a few milliseconds and leaves the cards of later cells to another turn of the
    // event loop, so that a full month does not keep the thread busy for longer than a frame. Cells that
    // wait for that are told by takeLeftOut().
    void beginPicture(bool isLimited);
    QModelIndexList takeLeftOut() { return std::exchange(m_leftOut, {}); }

    PostId chosen;
    const CardMarks *marks = nullptr; // null: nothing is marked
    QList<PostId> lifted;
    QDate target; // where a lifted card would land
    bool isTargetRefused = false;

private:
    void paintGround(QPainter &painter, const QRect &cell, const QModelIndex &index,
                     Qt::LayoutDirection direction) const;
    void paintCards(QPainter &painter, const CellLayout &layout, const QModelIndex &index,
                    Qt::LayoutDirection direction) const;
    void paintNumber(QPainter &painter, const QRect &line, const QModelIndex &index, bool isPointedAt,
                     Qt::LayoutDirection direction) const;
    void paintRings(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const CalendarModel &m_model;
    CellLayout::Measures m_measures = CellLayout::measures();
    CardFonts m_fonts;
    QElapsedTimer m_slice; // invalid: everything is painted at once
    mutable QModelIndexList m_leftOut;
};

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/celllayout.h"

#include "base/id.h"

#include <QDate>
#include <QStyledItemDelegate>

namespace Postrider {

class CalendarModel;
struct CardFace;
struct PostCard;

// Paints a day's cell with its cards. Owned by MonthView, which says what is chosen, lifted and aimed at.
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

    void readFonts() { m_measures = CellLayout::measures(); }

    PostId chosen;
    PostId lifted;
    QDate target; // where a lifted card would land
    bool isTargetRefused = false;

private:
    void paintGround(QPainter &painter, const QRect &cell, const QModelIndex &index,
                     Qt::LayoutDirection direction) const;
    void paintNumber(QPainter &painter, const QRect &line, const QModelIndex &index, bool isPointedAt,
                     Qt::LayoutDirection direction) const;
    void paintRings(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const CalendarModel &m_model;
    CellLayout::Measures m_measures = CellLayout::measures();
};

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/postcard.h"

#include <QObject>
#include <QPoint>

class QRubberBand;

namespace Postrider {

class CalendarModel;
class CardMarks;
class MonthView;

// A rubber band over the month: drawn from empty ground, it marks the cards that it touches when it is let go. Owned by
// the month's view, whose mouse events it hears first.
class CardBand final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CardBand)
public:
    CardBand(MonthView &month, const CalendarModel &model, CardMarks &marks);
    ~CardBand() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool stretch(const QPoint &point);
    QList<PostCard> touched(const QRect &band) const;

    MonthView &m_month;
    const CalendarModel &m_model;
    CardMarks &m_marks;
    QRubberBand *m_band;
    QPoint m_start;
    bool m_mayBegin = false; // pressed on empty ground
};

} // namespace Postrider

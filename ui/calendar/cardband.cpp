// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/cardband.h"

#include "models/calendarmodel.h"
#include "ui/calendar/cardmarks.h"
#include "ui/calendar/monthview.h"

#include <QApplication>
#include <QMouseEvent>
#include <QRubberBand>

#include <algorithm>

namespace Postrider {

CardBand::CardBand(MonthView &month, const CalendarModel &model, CardMarks &marks)
    : QObject(&month), m_month(month), m_model(model), m_marks(marks),
      m_band(new QRubberBand(QRubberBand::Rectangle, month.viewport()))
{
    m_band->setObjectName(QStringLiteral("cardBand"));
    month.viewport()->installEventFilter(this);
}

CardBand::~CardBand() = default;

bool CardBand::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        m_start = mouse->position().toPoint();
        m_mayBegin = mouse->button() == Qt::LeftButton && !m_month.hitAt(m_start).card;
        return false;
    }
    case QEvent::MouseMove: return m_mayBegin && stretch(static_cast<QMouseEvent *>(event)->position().toPoint());
    case QEvent::MouseButtonRelease:
        m_mayBegin = false;
        if (!m_band->isVisible())
            return false;
        m_band->hide();
        m_marks.mark(touched(m_band->geometry()));
        return true;
    default: return false;
    }
}

bool CardBand::stretch(const QPoint &point)
{
    if (!m_band->isVisible() && (point - m_start).manhattanLength() < QApplication::startDragDistance())
        return false;
    m_band->setGeometry(QRect(m_start, point).normalized());
    m_band->show();
    return true;
}

QList<PostCard> CardBand::touched(const QRect &band) const
{
    QList<PostCard> found;
    const QModelIndexList cells = m_model.cells();
    for (const QModelIndex &cell : cells) {
        if (!m_month.visualRect(cell).intersects(band))
            continue;
        const QList<PostCard> cards = m_model.cardsAt(cell).cards;
        std::copy_if(cards.cbegin(), cards.cend(), std::back_inserter(found),
                     [&](const PostCard &card) { return m_month.cardRect(card.id).intersects(band); });
    }
    return found;
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/monthpanel.h"

#include "models/calendarmodel.h"
#include "ui/calendar/monthview.h"
#include "ui/look/tokens.h"

#include <QPainter>
#include <QVBoxLayout>

namespace Postrider {

using namespace Look;

// The row of names over the cells' columns.
class MonthPanel::Weekdays final : public QWidget
{
public:
    Weekdays(const CalendarModel &model, const MonthView &view, QWidget *parent)
        : QWidget(parent), m_model(model), m_view(view)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override { return {0, QFontMetrics(font(Size::Secondary, Weight::Strong)).height() + 13}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setFont(font(Size::Secondary, Weight::Strong));
        painter.setLayoutDirection(layoutDirection());
        for (int day = 0; day < CalendarGrid::kDays; ++day) {
            const QRect column(m_view.columnViewportPosition(day), 0, m_view.columnWidth(day), height());
            const QRect place = column.adjusted(10, 0, -10, 0);
            QString name = m_model.headerData(day, Qt::Horizontal).toString();
            name = painter.fontMetrics().elidedText(name, Qt::ElideRight, place.width());
            painter.setPen(tokens().soft);
            painter.drawText(place, int(Qt::AlignLeading | Qt::AlignVCenter), name);
        }
        painter.fillRect(QRect(0, height() - 1, width(), 1), tokens().line);
    }

private:
    using QWidget::font;
    static QFont font(Size size, Weight weight) { return Look::font(size, weight); }

    const CalendarModel &m_model;
    const MonthView &m_view;
};

// Lets the month shine through what is said instead of it.
class MonthPanel::Veil final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor ground = tokens().surface;
        ground.setAlphaF(0.95F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(rect(), Radius::kCard - 1, Radius::kCard - 1);
    }
};

MonthPanel::MonthPanel(CalendarModel &model, QWidget *parent)
    : QWidget(parent), m_view(new MonthView(model)), m_veil(new Veil(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(new Weekdays(model, *m_view, this));
    column->addWidget(m_view, 1);
    auto *veiled = new QVBoxLayout(m_veil);
    veiled->setContentsMargins(Space::kHuge, Space::kHuge, Space::kHuge, Space::kHuge);
    m_veil->hide();
    setFocusProxy(m_view);
}

MonthPanel::~MonthPanel() = default;

void MonthPanel::setOverlay(QWidget *overlay)
{
    delete std::exchange(m_overlay, overlay);
    if (overlay) {
        m_veil->layout()->addWidget(overlay);
        m_veil->raise();
    }
    m_veil->setVisible(overlay != nullptr);
}

void MonthPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens().line);
    painter.setBrush(tokens().surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Radius::kCard, Radius::kCard);
}

void MonthPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_veil->setGeometry(rect().adjusted(1, 1, -1, -1));
}

} // namespace Postrider

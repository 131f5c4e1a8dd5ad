// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/unscheduledtray.h"

#include "models/calendardrafts.h"
#include "models/calendarmodel.h"
#include "ui/calendar/cardpainter.h"
#include "ui/calendar/draftdelegate.h"
#include "ui/look/widgets.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace Look;

DraftList::DraftList(CalendarDrafts &drafts, const CalendarModel &model, QWidget *parent)
    : QListView(parent), m_drafts(drafts)
{
    setModel(&drafts);
    setItemDelegate(new DraftDelegate(model, this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_Hover);
    setObjectName(u"drafts"_s);
    setAccessibleName(tr("Unscheduled posts"));
    setAccessibleDescription(tr("Enter opens a draft, M takes it to a day."));
    connect(&model, &CalendarModel::accountsChanged, this, &QListView::doItemsLayout);
}

DraftList::~DraftList() = default;

void DraftList::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedAt = event->position().toPoint();
    m_pressed = indexAt(m_pressedAt);
    if (m_pressed.isValid())
        setCurrentIndex(m_pressed);
}

void DraftList::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint way = event->position().toPoint() - m_pressedAt;
    if (!m_pressed.isValid() || way.manhattanLength() < QApplication::startDragDistance())
        return;
    const PostCard card = m_drafts.cardAt(m_pressed);
    m_pressed = QModelIndex();
    Q_EMIT cardDragged(card, event->globalPosition().toPoint());
}

void DraftList::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex pressed = std::exchange(m_pressed, QModelIndex());
    if (pressed.isValid() && event->button() == Qt::LeftButton && indexAt(event->position().toPoint()) == pressed)
        Q_EMIT cardOpened(m_drafts.cardAt(pressed));
}

// The first click opened it.
void DraftList::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
}

void DraftList::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    if (current.isValid() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT cardOpened(m_drafts.cardAt(current));
    else if (current.isValid() && event->key() == Qt::Key_M)
        Q_EMIT cardLifted(m_drafts.cardAt(current));
    else
        QListView::keyPressEvent(event);
}

void DraftList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // texts wrap anew
}

UnscheduledTray::UnscheduledTray(CalendarDrafts &drafts, const CalendarModel &model, QWidget *parent)
    : QWidget(parent), m_drafts(drafts), m_title(new Text({}, Size::Secondary, Weight::Strong, Text::Ink::Soft)),
      m_hint(new Text(tr("Drafts wait here. Drop a post here to take its time away."), Size::Secondary, Weight::Regular,
                      Text::Ink::Soft)),
      m_list(new DraftList(drafts, model))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::kMedium, Space::kMedium, Space::kMedium, Space::kMedium);
    column->setSpacing(Space::kSmall);
    m_hint->setWordWrap(true);
    m_title->setObjectName(u"unscheduledTitle"_s);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addWidget(m_list, 1);
    connect(&drafts, &CalendarDrafts::totalChanged, this, &UnscheduledTray::showTotal);
    showTotal();
}

UnscheduledTray::~UnscheduledTray() = default;

void UnscheduledTray::showTotal()
{
    m_title->setText(tr("Unscheduled · %L1").arg(m_drafts.total()));
    m_hint->setVisible(m_drafts.total() == 0);
}

void UnscheduledTray::showTarget(bool isTarget)
{
    if (std::exchange(m_isTarget, isTarget) != isTarget)
        update();
}

void UnscheduledTray::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_isTarget) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens().accentGround);
        painter.drawRoundedRect(QRectF(rect()), Radius::kCard, Radius::kCard);
    }
    paintDashedFrame(painter, QRectF(rect()), m_isTarget ? tokens().accent : tokens().line, Radius::kCard,
                     m_isTarget ? 2 : 1);
}

} // namespace Postrider

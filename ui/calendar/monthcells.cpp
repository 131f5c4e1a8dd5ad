// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/monthcells.h"

#include "models/calendarmodel.h"
#include "models/calendarwords.h"
#include "ui/calendar/cardmarks.h"
#include "ui/calendar/monthdelegate.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QToolTip>

namespace Postrider {

MonthCells::MonthCells(CalendarModel &model, QWidget *parent)
    : QTableView(parent), m_model(model), m_marks(new CardMarks(model, this)),
      m_delegate(new MonthDelegate(model, this))
{
    m_delegate->marks = m_marks;
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false); // Tab goes on to the tray
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (QHeaderView *header : {horizontalHeader(), verticalHeader()}) {
        header->hide();
        header->setMinimumSectionSize(24);
        header->setSectionResizeMode(QHeaderView::Stretch);
    }
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_Hover);
    setMinimumSize(420, 320);
    connect(&model, &CalendarModel::monthChanged, this, &MonthCells::showWeeks);
    showWeeks();
}

MonthCells::~MonthCells() = default;

// Weeks without a day of the month give their room to the others.
void MonthCells::showWeeks()
{
    const int weeks = m_model.grid().weeks();
    for (int week = 0; week < CalendarGrid::kWeeks; ++week) {
        if (isRowHidden(week) != (week >= weeks)) // each change lays all rows out again
            setRowHidden(week, week >= weeks);
    }
    m_isFresh = true;
    viewport()->update();
}

void MonthCells::showCell(const QModelIndex &cell)
{
    if (cell.isValid())
        viewport()->update(visualRect(cell));
}

void MonthCells::showCardOf(PostId post)
{
    const QModelIndexList cells = post.isNull() ? QModelIndexList() : m_model.cells();
    for (const QModelIndex &cell : cells) {
        const QList<PostCard> cards = m_model.cardsAt(cell).cards;
        if (std::any_of(cards.cbegin(), cards.cend(), [&](const PostCard &card) { return card.id == post; }))
            showCell(cell);
    }
}

QDate MonthCells::dayAt(const QPoint &global) const
{
    const QPoint point = viewport()->mapFromGlobal(global);
    const QModelIndex cell = viewport()->rect().contains(point) ? indexAt(point) : QModelIndex();
    return cell.isValid() ? m_model.dayAt(cell) : QDate();
}

QRect MonthCells::cellOf(QDate day) const
{
    return visualRect(m_model.indexOf(day));
}

QRect MonthCells::cardRect(PostId post) const
{
    const QModelIndexList cells = m_model.cells();
    for (const QModelIndex &cell : cells) {
        const CellLayout layout = m_delegate->layoutOf(visualRect(cell), cell, layoutDirection());
        const QList<PostCard> cards = m_model.cardsAt(cell).cards;
        for (int i = 0; i < layout.cards.size(); ++i) {
            if (cards.at(i).id == post)
                return isRowHidden(cell.row()) ? QRect() : layout.cards.at(i);
        }
    }
    return {};
}

MonthCells::Hit MonthCells::hitAt(const QPoint &point) const
{
    Hit hit;
    hit.cell = indexAt(point);
    if (!hit.cell.isValid())
        return hit;
    const CellLayout layout = m_delegate->layoutOf(visualRect(hit.cell), hit.cell, layoutDirection());
    hit.isMore = layout.more.contains(point);
    if (const int card = layout.cardAt(point); card >= 0)
        hit.card = m_model.cardsAt(hit.cell).cards.at(card);
    return hit;
}

PostId MonthCells::chosen() const
{
    return m_delegate->chosen;
}

PostId MonthCells::showChosen(PostId post)
{
    const PostId before = std::exchange(m_delegate->chosen, post);
    if (before != post) {
        showCardOf(before);
        showCardOf(post);
        showCell(currentIndex()); // its own ring goes with the choice
    }
    return before;
}

void MonthCells::showLifted(const QList<PostId> &posts, QDate target, bool isRefused)
{
    const QList<PostId> before = std::exchange(m_delegate->lifted, posts);
    const QDate targetBefore = std::exchange(m_delegate->target, target);
    m_delegate->isTargetRefused = isRefused;
    if (before != posts) {
        for (const PostId post : before + posts)
            showCardOf(post);
    }
    for (const QDate day : {targetBefore, target})
        showCell(m_model.indexOf(day));
}

void MonthCells::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_delegate->readFonts();
}

// A month is new to the screen after each of these; it is painted over a few turns of the
// event loop then, and at once later on.
void MonthCells::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_isFresh = true;
}

void MonthCells::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QTableView::dataChanged(topLeft, bottomRight, roles);
    m_isFresh = true;
}

void MonthCells::paintEvent(QPaintEvent *event)
{
    m_delegate->beginPicture(m_isFresh);
    QTableView::paintEvent(event);
    const QModelIndexList leftOut = m_delegate->takeLeftOut();
    m_isFresh = !leftOut.isEmpty();
    if (!m_isFresh)
        return;
    QMetaObject::invokeMethod(
        this,
        [this, leftOut] {
            for (const QModelIndex &cell : leftOut)
                showCell(cell);
        },
        Qt::QueuedConnection);
}

bool MonthCells::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QTableView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const Hit hit = hitAt(help->pos());
    if (hit.card)
        QToolTip::showText(help->globalPos(), CalendarWords::sentenceFor(*hit.card, m_model.zone()), viewport());
    else
        QToolTip::hideText();
    return true;
}

} // namespace Postrider

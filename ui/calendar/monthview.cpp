// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/monthview.h"

#include "models/calendarmodel.h"
#include "models/calendarwords.h"
#include "ui/calendar/cardband.h"
#include "ui/calendar/cardmarks.h"
#include "ui/calendar/monthdelegate.h"

#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace Postrider {

MonthView::MonthView(CalendarModel &model, QWidget *parent)
    : QTableView(parent), m_model(model), m_marks(new CardMarks(model, this)),
      m_delegate(new MonthDelegate(model, this))
{
    m_delegate->marks = m_marks;
    new CardBand(*this, model, *m_marks);
    connect(m_marks, &CardMarks::changed, this, [this] {
        viewport()->update();
        sayChoice();
    });
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
    setAccessibleName(tr("Month"));
    setAccessibleDescription(keysInWords());
    connect(&model, &CalendarModel::monthChanged, this, &MonthView::showWeeks);
    showWeeks();
    setCurrentIndex(model.indexOf(model.today()));
}

MonthView::~MonthView() = default;

QString MonthView::keysInWords()
{
    return tr("Arrow keys move between days, Ctrl with Up and Down between the posts of a day. Enter opens a post or "
              "writes a "
              "new one, M takes a post along, U unschedules it, Delete deletes it, Space lists the day. Ctrl with "
              "Space chooses several posts, Ctrl with A all of the day.");
}

// Weeks without a day of the month give their room to the others.
void MonthView::showWeeks()
{
    const int weeks = m_model.grid().weeks();
    for (int week = 0; week < CalendarGrid::kWeeks; ++week) {
        if (isRowHidden(week) != (week >= weeks)) // each change lays all rows out again
            setRowHidden(week, week >= weeks);
    }
    m_isFresh = true;
    viewport()->update();
}

void MonthView::showCell(const QModelIndex &cell)
{
    if (cell.isValid())
        viewport()->update(visualRect(cell));
}

void MonthView::showCardOf(PostId post)
{
    for (int cell = 0; cell < CalendarGrid::kWeeks * CalendarGrid::kDays && !post.isNull(); ++cell) {
        const QModelIndex index = m_model.index(cell / CalendarGrid::kDays, cell % CalendarGrid::kDays);
        const QList<PostCard> cards = m_model.cardsAt(index).cards;
        if (std::any_of(cards.cbegin(), cards.cend(), [&](const PostCard &card) { return card.post.id == post; }))
            showCell(index);
    }
}

QDate MonthView::currentDay() const
{
    return currentIndex().isValid() ? m_model.dayAt(currentIndex()) : m_model.grid().month;
}

void MonthView::goTo(QDate day)
{
    const QModelIndex cell = m_model.indexOf(day);
    if (!cell.isValid() || isRowHidden(cell.row()))
        m_model.setMonth(day);
    choose({});
    setCurrentIndex(m_model.indexOf(day));
}

QDate MonthView::dayAt(const QPoint &global) const
{
    const QPoint point = viewport()->mapFromGlobal(global);
    const QModelIndex cell = viewport()->rect().contains(point) ? indexAt(point) : QModelIndex();
    return cell.isValid() ? m_model.dayAt(cell) : QDate();
}

QRect MonthView::cellOf(QDate day) const
{
    return visualRect(m_model.indexOf(day));
}

QRect MonthView::cardRect(PostId post) const
{
    for (int cell = 0; cell < CalendarGrid::kWeeks * CalendarGrid::kDays; ++cell) {
        const QModelIndex index = m_model.index(cell / CalendarGrid::kDays, cell % CalendarGrid::kDays);
        const CellLayout layout = m_delegate->layoutOf(visualRect(index), index, layoutDirection());
        const QList<PostCard> cards = m_model.cardsAt(index).cards;
        for (int i = 0; i < layout.cards.size(); ++i) {
            if (cards.at(i).post.id == post)
                return isRowHidden(index.row()) ? QRect() : layout.cards.at(i);
        }
    }
    return {};
}

std::optional<PostCard> MonthView::chosenCard() const
{
    for (const PostCard &card : m_model.cardsAt(currentIndex()).cards) {
        if (card.post.id == m_delegate->chosen && !m_delegate->chosen.isNull())
            return card;
    }
    return {};
}

QList<PostCard> MonthView::subjects() const
{
    const auto card = chosenCard();
    if (m_marks->isEmpty())
        return card ? QList<PostCard>{*card} : QList<PostCard>();
    return m_marks->togetherWith(card && m_marks->contains(card->post.id) ? *card : m_marks->cards().first());
}

void MonthView::showLifted(const QList<PostId> &posts, QDate target, bool isRefused)
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

MonthView::Hit MonthView::hitAt(const QPoint &point) const
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

void MonthView::choose(PostId post)
{
    const PostId before = std::exchange(m_delegate->chosen, post);
    if (before == post)
        return;
    showCardOf(before);
    showCardOf(post);
    showCell(currentIndex()); // its own ring goes with the choice
    sayChoice();
}

void MonthView::chooseNone()
{
    m_marks->clear();
    choose({});
}

// A post is no cell of its own; this is how a screen reader hears of it.
void MonthView::sayChoice()
{
    const auto card = chosenCard();
    QString said = card ? CalendarWords::sentenceFor(*card, m_model.zone()) : keysInWords();
    if (card && m_marks->contains(card->post.id))
        said = tr("%1, chosen", "a post, as one of several").arg(said);
    setAccessibleDescription(said);
}

void MonthView::stepCard(int step)
{
    const QList<PostCard> cards = m_model.cardsAt(currentIndex()).cards;
    if (cards.isEmpty())
        return;
    qsizetype at = step > 0 ? -1 : cards.size();
    for (qsizetype i = 0; i < cards.size(); ++i) {
        if (cards.at(i).post.id == m_delegate->chosen)
            at = i;
    }
    at = qBound<qsizetype>(0, at + step, cards.size() - 1);
    choose(cards.at(at).post.id);
    if (cardRect(cards.at(at).post.id).isNull())
        askDay(currentDay());
}

void MonthView::askDay(QDate day)
{
    if (m_model.cardsAt(m_model.indexOf(day)).count == 0)
        return;
    const QRect cell = cellOf(day);
    Q_EMIT dayAsked(day, QRect(viewport()->mapToGlobal(cell.topLeft()), cell.size()));
}

void MonthView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = hitAt(event->position().toPoint());
    m_pressedAt = event->position().toPoint();
    if (!m_pressed.cell.isValid())
        return;
    m_pressed.isMarking = (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) || !m_marks->isEmpty();
    if (m_pressed.card)
        m_marks->click(*m_pressed.card, chosenCard(), event->modifiers());
    else if (event->modifiers() == Qt::NoModifier)
        m_marks->clear();
    setCurrentIndex(m_pressed.cell);
    choose(m_pressed.card ? m_pressed.card->post.id : PostId());
}

void MonthView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint way = event->position().toPoint() - m_pressedAt;
    if (!m_pressed.card || way.manhattanLength() < QApplication::startDragDistance())
        return;
    const PostCard card = *m_pressed.card;
    m_pressed = {};
    Q_EMIT cardDragged(card, event->globalPosition().toPoint());
}

void MonthView::mouseReleaseEvent(QMouseEvent *event)
{
    const Hit pressed = std::exchange(m_pressed, {});
    const Hit released = hitAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !pressed.cell.isValid())
        return;
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
    if (isPlain && pressed.card && pressed.isMarking) // not dragged after all
        m_marks->clear();
    if (pressed.cell != released.cell || pressed.card || released.card || pressed.isMarking)
        return;
    if (released.isMore)
        askDay(m_model.dayAt(released.cell));
    else
        Q_EMIT composeAsked(m_model.dayAt(released.cell));
}

void MonthView::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_pressed = {};
    if (const Hit hit = hitAt(event->position().toPoint()); hit.card && event->button() == Qt::LeftButton)
        Q_EMIT cardOpened(*hit.card);
}

void MonthView::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (handleArrow(event) || handleMarking(event) || (isPlain && handleDeed(event->key())))
        return;
    event->ignore(); // the page and the window have shortcuts of their own
}

bool MonthView::handleArrow(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const int onward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    int days = 0;
    switch (event->key()) {
    case Qt::Key_Left: days = -onward; break;
    case Qt::Key_Right: days = onward; break;
    case Qt::Key_Up: days = -CalendarGrid::kDays; break;
    case Qt::Key_Down: days = CalendarGrid::kDays; break;
    default: return false;
    }
    if (modifiers == Qt::ControlModifier && qAbs(days) == CalendarGrid::kDays)
        stepCard(days > 0 ? 1 : -1);
    else if (modifiers == Qt::NoModifier)
        goTo(currentDay().addDays(days));
    else
        return false;
    return true;
}

bool MonthView::handleMarking(QKeyEvent *event)
{
    if (event->modifiers() != Qt::ControlModifier)
        return false;
    if (event->key() == Qt::Key_A)
        m_marks->markDay(currentDay());
    else if (const auto card = chosenCard(); card && event->key() == Qt::Key_Space)
        m_marks->toggle(*card);
    else
        return false;
    return true;
}

bool MonthView::handleDeed(int key)
{
    const auto card = chosenCard();
    const QDate day = currentDay();
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (card)
            Q_EMIT cardOpened(*card);
        else
            Q_EMIT composeAsked(day);
        return true;
    case Qt::Key_M:
        if (!card && m_marks->isEmpty())
            stepCard(1);
        Q_EMIT cardsLifted();
        return true;
    case Qt::Key_U: Q_EMIT unscheduleAsked(); return true;
    case Qt::Key_Delete: Q_EMIT removeAsked(); return true;
    case Qt::Key_Space: askDay(day); return true;
    case Qt::Key_T: goTo(m_model.today()); return true;
    case Qt::Key_PageUp: goTo(day.addMonths(-1)); return true;
    case Qt::Key_PageDown: goTo(day.addMonths(1)); return true;
    case Qt::Key_Escape: {
        const bool isAny = card || !m_marks->isEmpty();
        chooseNone();
        return isAny;
    }
    default: return false;
    }
}

void MonthView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_delegate->readFonts();
}

// A month is new to the screen after each of these; it is painted over a few turns of the event loop then, and at once later on.
void MonthView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_isFresh = true;
}

void MonthView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QTableView::dataChanged(topLeft, bottomRight, roles);
    m_isFresh = true;
}

void MonthView::paintEvent(QPaintEvent *event)
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

bool MonthView::viewportEvent(QEvent *event)
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

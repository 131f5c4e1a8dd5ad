// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/monthview.h"

#include "models/calendarmodel.h"
#include "models/calendarwords.h"
#include "ui/calendar/cardband.h"
#include "ui/calendar/cardmarks.h"

#include <QApplication>
#include <QMouseEvent>

namespace Postrider {

MonthView::MonthView(CalendarModel &model, QWidget *parent) : MonthCells(model, parent)
{
    new CardBand(*this, model, marks());
    connect(&marks(), &CardMarks::changed, this, [this] {
        viewport()->update();
        sayChoice();
    });
    setAccessibleName(tr("Month"));
    setAccessibleDescription(keysInWords());
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

QDate MonthView::currentDay() const
{
    return currentIndex().isValid() ? calendar().dayAt(currentIndex()) : calendar().grid().month;
}

void MonthView::goTo(QDate day)
{
    const QModelIndex cell = calendar().indexOf(day);
    if (!cell.isValid() || isRowHidden(cell.row()))
        calendar().setMonth(day);
    choose({});
    setCurrentIndex(calendar().indexOf(day));
}

std::optional<PostCard> MonthView::chosenCard() const
{
    for (const PostCard &card : calendar().cardsAt(currentIndex()).cards) {
        if (card.id == chosen() && !chosen().isNull())
            return card;
    }
    return {};
}

QList<PostCard> MonthView::subjects() const
{
    const auto card = chosenCard();
    if (marks().isEmpty())
        return card ? QList<PostCard>{*card} : QList<PostCard>();
    return marks().togetherWith(card && marks().contains(card->id) ? *card : marks().cards().first());
}

void MonthView::choose(PostId post)
{
    if (showChosen(post) != post)
        sayChoice();
}

void MonthView::chooseNone()
{
    marks().clear();
    choose({});
}

// A post is no cell of its own; this is how a screen reader hears of it.
void MonthView::sayChoice()
{
    const auto card = chosenCard();
    QString said = card ? CalendarWords::sentenceFor(*card, calendar().zone()) : keysInWords();
    if (card && marks().contains(card->id))
        said = tr("%1, chosen", "a post, as one of several").arg(said);
    setAccessibleDescription(said);
}

void MonthView::stepCard(int step)
{
    const QList<PostCard> cards = calendar().cardsAt(currentIndex()).cards;
    if (cards.isEmpty())
        return;
    qsizetype at = step > 0 ? -1 : cards.size();
    for (qsizetype i = 0; i < cards.size(); ++i) {
        if (cards.at(i).id == chosen())
            at = i;
    }
    at = qBound<qsizetype>(0, at + step, cards.size() - 1);
    choose(cards.at(at).id);
    if (cardRect(cards.at(at).id).isNull())
        askDay(currentDay());
}

void MonthView::askDay(QDate day)
{
    if (calendar().cardsAt(calendar().indexOf(day)).count == 0)
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
    m_isMarking = (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) || !marks().isEmpty();
    if (m_pressed.card)
        marks().click(*m_pressed.card, chosenCard(), event->modifiers());
    else if (event->modifiers() == Qt::NoModifier)
        marks().clear();
    setCurrentIndex(m_pressed.cell);
    choose(m_pressed.card ? m_pressed.card->id : PostId());
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
    const bool isMarking = std::exchange(m_isMarking, false);
    const Hit released = hitAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !pressed.cell.isValid())
        return;
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
    if (isPlain && pressed.card && isMarking) // not dragged after all
        marks().clear();
    if (pressed.cell != released.cell || pressed.card || released.card || isMarking)
        return;
    if (released.isMore)
        askDay(calendar().dayAt(released.cell));
    else
        Q_EMIT composeAsked(calendar().dayAt(released.cell));
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
        marks().markDay(currentDay());
    else if (const auto card = chosenCard(); card && event->key() == Qt::Key_Space)
        marks().toggle(*card);
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
        if (!card && marks().isEmpty())
            stepCard(1);
        Q_EMIT cardsLifted();
        return true;
    case Qt::Key_U: Q_EMIT unscheduleAsked(); return true;
    case Qt::Key_Delete: Q_EMIT removeAsked(); return true;
    case Qt::Key_Space: askDay(day); return true;
    case Qt::Key_T: goTo(calendar().today()); return true;
    case Qt::Key_PageUp: goTo(day.addMonths(-1)); return true;
    case Qt::Key_PageDown: goTo(day.addMonths(1)); return true;
    case Qt::Key_Escape: {
        const bool isAny = card || !marks().isEmpty();
        chooseNone();
        return isAny;
    }
    default: return false;
    }
}

} // namespace Postrider

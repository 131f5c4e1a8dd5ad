// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/carddrag.h"

#include "models/calendarbatch.h"
#include "models/calendarmodel.h"
#include "models/calendarmoves.h"
#include "models/calendarwords.h"
#include "models/moments.h"
#include "models/postwords.h"
#include "ui/calendar/dragbubble.h"
#include "ui/calendar/monthview.h"
#include "ui/calendar/unscheduledtray.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QCoreApplication>
#include <QMouseEvent>

namespace Postrider {

CardDrag::CardDrag(const Parts &parts, QWidget *page)
    : QObject(page), m_model(parts.model), m_moves(parts.moves), m_batch(parts.batch), m_month(parts.month),
      m_tray(parts.tray), m_page(page), m_bubble(new DragBubble(page))
{
    m_bubble->setObjectName(QStringLiteral("dragBubble"));
    m_turning.setInterval(650);
    connect(&m_turning, &QTimer::timeout, this, [this] {
        if (m_turner)
            m_turner->click();
    });
}

CardDrag::~CardDrag() = default;

bool CardDrag::begin(const QList<PostCard> &cards)
{
    const QString refusal = cards.size() == 1 ? m_moves.refusalOf(cards.first()) : m_batch.refusalOf(cards, 0);
    if (!refusal.isEmpty()) {
        Q_EMIT refused(refusal);
        return false;
    }
    m_cards = cards;
    m_day = {};
    m_isOverTray = false;
    m_isActive = true;
    QCoreApplication::instance()->installEventFilter(this);
    return true;
}

void CardDrag::beginByMouse(const QList<PostCard> &cards, QWidget *source, const QPoint &global)
{
    if (!begin(cards))
        return;
    m_source = source;
    source->setCursor(Qt::ClosedHandCursor);
    pointAt(global);
}

void CardDrag::beginByKeys(const QList<PostCard> &cards, QDate day)
{
    if (!begin(cards))
        return;
    m_source = nullptr;
    m_month.setFocus();
    aimAt(day, false);
}

void CardDrag::end()
{
    QCoreApplication::instance()->removeEventFilter(this);
    m_isActive = false;
    m_turning.stop();
    m_bubble->hide();
    m_month.showLifted({}, {}, false);
    m_tray.showTarget(false);
    if (m_source)
        m_source->unsetCursor();
    m_source = nullptr;
}

void CardDrag::cancel()
{
    if (m_isActive)
        end();
}

void CardDrag::drop()
{
    const QDate day = m_day;
    const bool isOverTray = m_isOverTray;
    end();
    if (isOverTray && m_cards.size() > 1)
        m_batch.unschedule(m_cards);
    else if (isOverTray && held().scheduledFor.isValid())
        m_moves.unschedule(held());
    else if (day.isValid())
        commit(day);
}

void CardDrag::commit(QDate day)
{
    if (refusalOn(day).isEmpty())
        m_month.setCurrentIndex(m_model.indexOf(day)); // keys go on from where the card is now
    if (m_cards.size() > 1)
        m_batch.shift(m_cards, daysTo(day));
    else
        m_moves.move(held(), day);
}

int CardDrag::daysTo(QDate day) const
{
    return int(m_model.dayOf(held()).daysTo(day));
}

QString CardDrag::refusalOn(QDate day) const
{
    return m_cards.size() > 1 ? m_batch.refusalOf(m_cards, daysTo(day)) : m_moves.landingOf(held(), day).refusal;
}

QString CardDrag::wordsOn(QDate day) const
{
    if (m_cards.size() > 1)
        return CalendarWords::dayName(day, m_model.today());
    return momentInWords(m_moves.landingOf(held(), day).utc, m_model.zone(), m_model.nowUtc());
}

void CardDrag::pointAt(const QPoint &global)
{
    aimAt(m_month.dayAt(global), m_tray.rect().contains(m_tray.mapFromGlobal(global)));
    m_bubble->follow(m_page->mapFromGlobal(global));
    lookForTurner(global);
}

// Says what a drop would do here.
void CardDrag::aimAt(QDate day, bool isTray)
{
    m_day = day;
    m_isOverTray = isTray;
    QString words = tr("Drop it on a day, or press Esc");
    bool isRefused = false;
    if (day.isValid()) {
        const QString refusal = refusalOn(day);
        isRefused = !refusal.isEmpty();
        words = isRefused ? refusal : wordsOn(day);
    } else if (isTray && held().scheduledFor.isValid()) {
        words = tr("Unschedule");
    }
    QList<PostId> posts;
    for (const PostCard &card : std::as_const(m_cards))
        posts << card.id;
    m_bubble->say(posts.size() > 1 ? tr("%n posts", nullptr, int(posts.size())) : PostWords::line(held()), words,
                  isRefused);
    m_month.showLifted(posts, day, isRefused);
    m_tray.showTarget(isTray && held().scheduledFor.isValid());
    if (m_source)
        return;
    // By keys: the bubble sits at the day, and a screen reader hears it.
    const QRect cell = m_month.cellOf(day);
    m_bubble->follow(m_month.viewport()->mapTo(m_page, cell.center()));
    m_bubble->setAccessibleName(words);
    QAccessibleEvent said(m_bubble, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

void CardDrag::lookForTurner(const QPoint &global)
{
    QAbstractButton *found = nullptr;
    for (QAbstractButton *button : std::as_const(m_turners)) {
        if (button->rect().contains(button->mapFromGlobal(global)))
            found = button;
    }
    if (found == m_turner && m_turning.isActive() == (found != nullptr))
        return;
    m_turner = found;
    if (found)
        m_turning.start();
    else
        m_turning.stop();
}

bool CardDrag::handleKey(int key)
{
    const int onward = m_month.layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const bool isByKeys = !m_source;
    int days = 0;
    switch (key) {
    case Qt::Key_Escape: cancel(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isByKeys)
            drop();
        return true;
    case Qt::Key_Left: days = -onward; break;
    case Qt::Key_Right: days = onward; break;
    case Qt::Key_Up: days = -CalendarGrid::kDays; break;
    case Qt::Key_Down: days = CalendarGrid::kDays; break;
    default: return true; // nothing else means anything meanwhile
    }
    if (isByKeys) {
        m_month.goTo(m_day.addDays(days));
        aimAt(m_day.addDays(days), false);
    }
    return true;
}

bool CardDrag::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        event->accept(); // Esc and the arrows are the drag's
        return true;
    case QEvent::KeyPress: return watched->isWidgetType() && handleKey(static_cast<QKeyEvent *>(event)->key());
    case QEvent::MouseMove:
        if (watched == m_source)
            pointAt(static_cast<QMouseEvent *>(event)->globalPosition().toPoint());
        return watched == m_source;
    case QEvent::MouseButtonRelease:
        if (watched != m_source)
            return false;
        drop();
        return true;
    case QEvent::MouseButtonPress:
        if (!m_source && watched->isWidgetType())
            cancel();
        return false;
    case QEvent::ApplicationDeactivate:
    case QEvent::WindowDeactivate: cancel(); return false;
    default: return false;
    }
}

} // namespace Postrider

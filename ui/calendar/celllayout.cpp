// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/celllayout.h"

#include "ui/look/tokens.h"

#include <QFontMetrics>
#include <QStyle>

namespace Postrider {

namespace {

constexpr int kInset = 6;
constexpr int kGap = 4;

int lineOf(Look::Size size, Look::Weight weight = Look::Weight::Regular)
{
    return QFontMetrics(Look::font(size, weight)).height();
}

// How many cards of a height fit, one line for the rest kept free unless all do.
int fitting(int room, int height, int more, int count)
{
    const int all = room < 0 ? 0 : (room + kGap) / (height + kGap);
    return all >= count ? count : qMax(0, (room - more) / (height + kGap));
}

} // namespace

CellLayout::Measures CellLayout::measures()
{
    const int time = qMax(16, lineOf(Look::Size::Secondary, Look::Weight::Strong));
    const int text = lineOf(Look::Size::Hint);
    return {lineOf(Look::Size::Secondary, Look::Weight::Strong) + 4, time + text + 7, time + 5, text};
}

CellLayout CellLayout::of(const QRect &cell, int count, int known, const Measures &measures,
                          Qt::LayoutDirection direction)
{
    CellLayout layout;
    const QRect inner = cell.adjusted(kInset, 5, -kInset, -kInset + 1);
    layout.number = QRect(inner.topLeft(), QSize(inner.width(), measures.number));
    int top = layout.number.bottom() + kGap;
    const int room = inner.bottom() - top + 1;
    int shown = qMin(known, fitting(room, measures.card, measures.more, count));
    // Two lines a card are easier on the eye; where hardly one fits, more cards are worth more.
    layout.isCompact = shown < qMin(count, 2);
    const int height = layout.isCompact ? measures.compact : measures.card;
    if (layout.isCompact)
        shown = qMin(known, fitting(room, height, measures.more, count));
    for (int i = 0; i < shown; ++i, top += height + kGap)
        layout.cards << QRect(inner.left(), top, inner.width(), height);
    layout.hidden = count - shown;
    if (layout.hidden > 0)
        layout.more = QRect(inner.left(), top - 1, inner.width(), qMin(measures.more, inner.bottom() - top + 2));
    for (QRect &card : layout.cards)
        card = QStyle::visualRect(direction, cell, card);
    return layout;
}

int CellLayout::cardAt(const QPoint &point) const
{
    for (int i = 0; i < cards.size(); ++i) {
        if (cards.at(i).contains(point))
            return i;
    }
    return -1;
}

} // namespace Postrider

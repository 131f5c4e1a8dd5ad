// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>

namespace Postrider {

// Where things lie in one day's cell: its number, as many cards as fit, and the line that counts the rest. Shared by
// painting and by clicks, so that both mean the same. Pure, once the fonts are known.
struct CellLayout
{
    struct Measures
    {
        int number = 0;  // height of the line with the day's number
        int card = 0;    // of a card with two lines
        int compact = 0; // of a card with one
        int more = 0;
    };
    // By the fonts that are used now.
    static Measures measures();

    QRect number;
    QList<QRect> cards;
    QRect more;     // null when all are shown
    int hidden = 0; // what more counts
    bool isCompact = false;

    // count: posts of the day; known: how many of them could be shown.
    static CellLayout of(const QRect &cell, int count, int known, const Measures &measures,
                         Qt::LayoutDirection direction);
    int cardAt(const QPoint &point) const; // -1: none
};

} // namespace Postrider

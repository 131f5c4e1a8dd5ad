// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/platformid.h"
#include "domain/postcard.h"

#include <QFont>
#include <QFontMetricsF>
#include <QString>

class QPainter;
class QRectF;

namespace Postrider {

// What a calendar's card shows, put into words already.
struct CardFace
{
    QString time; // empty for a draft without one
    QString text;
    QList<PlatformId> platforms;
    PostStanding::Word standing = PostStanding::Word::Draft;
    bool isCompact = false; // all in one line
    bool isChosen = false;
    bool isMarked = false; // one of several that are chosen together
    bool isLifted = false; // being dragged: a pale trace of it stays
};

// By the fonts that are used now. Made once for many cards: looking fonts up costs as much as painting with them.
struct CardFonts
{
    CardFonts();

    QFont strong;
    QFont plain;
    QFontMetricsF strongMetrics;
    QFontMetricsF plainMetrics;
};

void paintCard(QPainter &painter, const QRectF &place, const CardFace &face, const CardFonts &fonts,
               Qt::LayoutDirection direction);

// A rounded, dashed outline: drafts, and the tray that takes them.
void paintDashedFrame(QPainter &painter, const QRectF &place, const QColor &colour, qreal radius, qreal width = 1);

} // namespace Postrider

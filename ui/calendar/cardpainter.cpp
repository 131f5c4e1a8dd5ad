// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/cardpainter.h"

#include "ui/look/icons.h"
#include "ui/look/tokens.h"

#include <QPainter>
#include <QPainterPath>
#include <QtMath>

namespace Postrider {

using namespace Look;

namespace {

constexpr qreal kEdge = 3;
constexpr qreal kGlyph = 16;
constexpr qreal kGlyphGap = 3;
constexpr qreal kIcon = 14;
constexpr qreal kNarrowest = 3;      // of a letter; shaping a whole post for one line takes its time
constexpr qreal kRoomForWords = 110; // in one line, beside time and glyphs

// Slanted bands, so that what is held reads without its colour.
void paintHatching(QPainter &painter, const QRectF &place, const QColor &colour)
{
    constexpr qreal kBand = 5;
    painter.setPen(QPen(colour, kBand, Qt::SolidLine, Qt::FlatCap));
    constexpr qreal kStep = 2.83 * kBand;
    const qreal height = place.height() + 2 * kBand;
    const int bands = qCeil((place.width() + 2 * height) / kStep);
    for (int i = 0; i < bands; ++i) {
        const qreal x = place.left() - height + i * kStep;
        painter.drawLine(QPointF(x, place.bottom() + kBand), QPointF(x + height, place.top() - kBand));
    }
}

// The ground with an edge in ink where the card begins, and round corners. Two shapes over
// each other: a clip costs more than both.
void paintPlainGround(QPainter &painter, const QRectF &place, const QColor &ground, const QColor &ink,
                      Qt::LayoutDirection direction)
{
    constexpr qreal kRound = Radius::kControl;
    const bool isMirrored = direction == Qt::RightToLeft;
    QRectF edge = place;
    edge.setWidth(2 * kRound + kEdge);
    QRectF rest = place.adjusted(kEdge, 0, 0, 0);
    QRectF square = rest;
    square.setWidth(kRound);
    if (isMirrored) {
        edge.moveRight(place.right());
        rest.translate(-kEdge, 0);
        square.moveRight(rest.right());
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRoundedRect(edge, kRound, kRound);
    QPainterPath shape;
    shape.setFillRule(Qt::WindingFill);
    shape.addRoundedRect(rest, kRound, kRound);
    shape.addRect(square);
    painter.fillPath(shape, ground);
}

void paintPatternedGround(QPainter &painter, const QRectF &place, const StandingLook &look,
                          Qt::LayoutDirection direction)
{
    QPainterPath shape;
    shape.addRoundedRect(place, Radius::kControl, Radius::kControl);
    painter.save();
    painter.setClipPath(shape);
    painter.fillPath(shape, tokens().surface);
    const qreal x = direction == Qt::RightToLeft ? place.right() : place.left();
    if (look.isHatched)
        paintHatching(painter, place, look.ground);
    if (look.isDashed) {
        QPen dashes(look.ink, kEdge * 2, Qt::CustomDashLine, Qt::FlatCap);
        dashes.setDashPattern({0.7, 0.5});
        painter.setPen(dashes);
        painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()));
    } else {
        painter.fillRect(QRectF(direction == Qt::RightToLeft ? x - kEdge : x, place.top(), kEdge, place.height()),
                         look.ink);
    }
    painter.restore();
    if (look.isDashed)
        paintDashedFrame(painter, place, look.ink, Radius::kControl);
}

// As many glyphs as leave room for the time, which matters more. The room taken.
qreal paintNetworks(QPainter &painter, const QRectF &line, const QList<PlatformId> &platforms, qreal room,
                    Qt::LayoutDirection direction)
{
    const auto fit = qMax<qsizetype>(0, qsizetype((room + kGlyphGap) / (kGlyph + kGlyphGap)));
    const QList<PlatformId> shown = platforms.mid(0, fit);
    const qreal width = qreal(shown.size()) * (kGlyph + kGlyphGap);
    const qreal x = direction == Qt::RightToLeft ? line.right() - width : line.left();
    const QRectF place(x, line.center().y() - kGlyph / 2, width, kGlyph);
    return paintPlatforms(painter, place, shown);
}

// A text runs in its own direction and sits where the layout begins. Put at its baseline: laying it out in a rectangle
// would cost three times as much, and a month has hundreds.
void paintText(QPainter &painter, const QRectF &line, const QString &text, const QFont &font,
               const QFontMetricsF &metrics, const QColor &colour, Qt::LayoutDirection direction)
{
    if (text.isEmpty())
        return;
    painter.setFont(font);
    painter.setPen(colour);
    painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    const qsizetype most = qsizetype(qMax(0.0, line.width()) / kNarrowest) + 16;
    const QString elided = metrics.elidedText(text.left(most), Qt::ElideRight, line.width());
    const qreal x = direction == Qt::RightToLeft ? line.right() - metrics.horizontalAdvance(elided) : line.left();
    painter.drawText(QPointF(x, line.center().y() + (metrics.ascent() - metrics.descent()) / 2), elided);
}

QRectF shortened(QRectF line, qreal leading, qreal trailing, Qt::LayoutDirection direction)
{
    const bool isMirrored = direction == Qt::RightToLeft;
    return line.adjusted(isMirrored ? trailing : leading, 0, isMirrored ? -leading : -trailing, 0);
}

} // namespace

void paintDashedFrame(QPainter &painter, const QRectF &place, const QColor &colour, qreal radius, qreal width)
{
    QPen dashes(colour, width, Qt::CustomDashLine, Qt::FlatCap);
    dashes.setDashPattern({4, 3});
    painter.setPen(dashes);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

CardFonts::CardFonts()
    : strong(font(Size::Secondary, Weight::Strong)), plain(font(Size::Hint)), strongMetrics(strong), plainMetrics(plain)
{
}

void paintCard(QPainter &painter, const QRectF &place, const CardFace &face, const CardFonts &fonts,
               Qt::LayoutDirection direction)
{
    const StandingLook look = lookOf(face.standing);
    const QColor ink = tokens().text;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (face.isLifted)
        painter.setOpacity(0.4);
    if (look.isDashed || look.isHatched)
        paintPatternedGround(painter, place, look, direction);
    else
        paintPlainGround(painter, place, look.ground, look.ink, direction);

    const qreal timeHeight = qMax(kGlyph, fonts.strongMetrics.height());
    const qreal textHeight = face.isCompact ? 0 : fonts.plainMetrics.height();
    const qreal above = qMax(0.0, (place.height() - timeHeight - textHeight) / 2);
    const qreal timeWidth = face.time.isEmpty() ? 0 : fonts.strongMetrics.horizontalAdvance(face.time) + 2;
    const QRectF inner = shortened(place.adjusted(0, above, 0, -above), kEdge + 5, 6, direction);
    QRectF line(inner.topLeft(), QSizeF(inner.width(), timeHeight));

    const QRectF sign(direction == Qt::RightToLeft ? line.left() : line.right() - kIcon, line.center().y() - kIcon / 2,
                      kIcon, kIcon);
    paintIcon(painter, sign, look.icon, look.ink);
    line = shortened(line, 0, kIcon + 3, direction);
    const qreal wordsRoom = face.isCompact && line.width() > kRoomForWords ? line.width() / 3 : 0;
    const qreal taken = paintNetworks(painter, line, face.platforms, line.width() - timeWidth - 3 - wordsRoom,
                                      direction);
    line = shortened(line, taken > 0 ? taken + 2 : 0, 0, direction);
    paintText(painter, line, face.time, fonts.strong, fonts.strongMetrics, ink, direction);
    line = face.isCompact ? shortened(line, timeWidth + 3, 0, direction)
                          : QRectF(inner.left(), line.bottom(), inner.width(), textHeight);
    if (!face.isCompact || wordsRoom > 0)
        paintText(painter, line, face.text, fonts.plain, fonts.plainMetrics, ink, direction);

    if (face.isMarked) {
        QColor wash = tokens().accent;
        wash.setAlphaF(0.16F);
        painter.setPen(QPen(tokens().accent, 1.5));
        painter.setBrush(wash);
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), Radius::kControl - 1, Radius::kControl - 1);
    }
    if (face.isChosen) {
        painter.setPen(QPen(tokens().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), Radius::kControl - 1, Radius::kControl - 1);
    }
    painter.restore();
}

} // namespace Postrider

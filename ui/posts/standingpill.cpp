// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/posts/standingpill.h"

#include "services/wording.h"
#include "ui/look/icons.h"
#include "ui/look/tokens.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace Postrider {

namespace {

constexpr int kGlyph = 12;
constexpr int kHeight = 22;
constexpr int kHatch = 6; // between two stripes

QFont pillFont()
{
    return Look::font(Look::Size::Hint, Look::Weight::Strong);
}

void paintHatch(QPainter &painter, const QPainterPath &shape, QColor ink)
{
    painter.save();
    painter.setClipPath(shape);
    ink.setAlphaF(0.16f);
    painter.setPen(QPen(ink, 2));
    const QRectF box = shape.boundingRect();
    for (qreal x = box.left() - box.height(); x < box.right(); x += kHatch)
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
    painter.restore();
}

} // namespace

QSize standingPillSize(PostStanding::Word standing)
{
    const QFontMetrics metrics(pillFont());
    const int words = metrics.horizontalAdvance(wordFor(standing));
    return {words + kGlyph + Look::Space::kTiny + 2 * Look::Space::kSmall, qMax(kHeight, metrics.height() + 6)};
}

void paintStandingPill(QPainter &painter, const QRectF &place, PostStanding::Word standing,
                       Qt::LayoutDirection direction)
{
    const Look::StandingLook look = Look::lookOf(standing);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = place.adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(frame, frame.height() / 2, frame.height() / 2);
    if (look.isDashed) {
        QPen edge(look.ink, 1);
        edge.setDashPattern({3, 3});
        painter.strokePath(shape, edge);
    } else {
        painter.fillPath(shape, look.ground);
    }
    if (look.isHatched)
        paintHatch(painter, shape, look.ink);

    const QRect inner = place.toRect().adjusted(Look::Space::kSmall, 0, -Look::Space::kSmall, 0);
    QRect glyph(inner.left(), 0, kGlyph, kGlyph);
    glyph.moveTop(inner.top() + (inner.height() - kGlyph) / 2);
    QRect words = inner.adjusted(kGlyph + Look::Space::kTiny, 0, 0, 0);
    glyph = QStyle::visualRect(direction, inner, glyph);
    words = QStyle::visualRect(direction, inner, words);
    Look::paintIcon(painter, glyph, look.icon, look.ink);
    painter.setPen(look.ink);
    painter.setFont(pillFont());
    painter.drawText(words, int(QStyle::visualAlignment(direction, Qt::AlignLeading)) | Qt::AlignVCenter,
                     wordFor(standing));
    painter.restore();
}

StandingPill::StandingPill(PostStanding::Word standing, QWidget *parent) : QWidget(parent), m_standing(standing)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setStanding(standing);
}

StandingPill::~StandingPill() = default;

void StandingPill::setStanding(PostStanding::Word standing)
{
    m_standing = standing;
    setAccessibleName(wordFor(standing));
    updateGeometry();
    update();
}

QSize StandingPill::sizeHint() const
{
    return standingPillSize(m_standing);
}

void StandingPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStandingPill(painter, QRectF(rect()), m_standing, layoutDirection());
}

} // namespace Postrider

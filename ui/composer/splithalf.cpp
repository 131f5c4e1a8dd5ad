// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/splithalf.h"

#include "ui/look/icons.h"
#include "ui/look/tokens.h"

#include <QPainter>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

QColor mixed(const QColor &a, const QColor &b, float share)
{
    return QColor::fromRgbF(a.redF() * (1 - share) + b.redF() * share, a.greenF() * (1 - share) + b.greenF() * share,
                            a.blueF() * (1 - share) + b.blueF() * share);
}

} // namespace

SplitHalf::SplitHalf(Side side, QWidget *parent) : QAbstractButton(parent), m_side(side)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

SplitHalf::~SplitHalf() = default;

void SplitHalf::setAlone(bool isAlone)
{
    m_isAlone = isAlone;
    update();
}

QSize SplitHalf::sizeHint() const
{
    const QFontMetrics metrics(Look::font(Look::Size::Body, Look::Weight::Strong));
    const int high = qMax(32, metrics.height() + 14);
    if (m_side == Side::Arrow)
        return {28, high};
    return {metrics.horizontalAdvance(text()) + 2 * Look::Space::kLarge - 4, high};
}

void SplitHalf::paintEvent(QPaintEvent *)
{
    const Look::Tokens &look = Look::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const float shade = isDown() ? 0.14F : underMouse() ? 0.07F : 0;
    const QColor ground = isEnabled() ? mixed(look.accent, look.text, shade) : look.line;
    // One end runs over the edge and is cut off there, so that the halves meet straight.
    const bool isLeftHalf = (m_side == Side::Text) != (layoutDirection() == Qt::RightToLeft);
    QRectF shape(rect());
    if (!m_isAlone)
        shape.adjust(isLeftHalf ? 0 : -12, 0, isLeftHalf ? 12 : 0, 0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(shape, Look::Radius::kControl, Look::Radius::kControl);
    const QColor ink = isEnabled() ? look.onAccent : look.soft;
    if (m_side == Side::Arrow) {
        QColor line = ink;
        line.setAlphaF(0.35F);
        painter.fillRect(isLeftHalf ? width() - 1 : 0, 0, 1, height(), line);
        Look::paintIcon(painter, QRectF(QRectF(rect()).center() - QPointF(7, 7), QSizeF(14, 14)), u"down"_s, ink);
    } else {
        painter.setFont(Look::font(Look::Size::Body, Look::Weight::Strong));
        painter.setPen(ink);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink, 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 4, 4);
    }
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/posts/glyph.h"

#include "ui/look/icons.h"

#include <QPainter>

namespace Postrider {

namespace {

constexpr int kSide = 14;
constexpr qreal kDot = 2.5; // its radius

} // namespace

Glyph::Glyph(const QString &icon, Look::Tone tone, QWidget *parent) : QWidget(parent), m_icon(icon), m_tone(tone)
{
    setFixedSize(kSide, kSide);
}

Glyph::~Glyph() = default;

void Glyph::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor ink = m_tone == Look::Tone::Plain ? Look::tokens().soft : Look::inkOf(m_tone);
    if (!m_icon.isEmpty())
        return Look::paintIcon(painter, QRectF(rect()), m_icon, ink);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(QRectF(rect()).center(), kDot, kDot);
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/quickchip.h"

#include "ui/look/tokens.h"

#include <QPainter>

namespace Postrider {

QuickChip::QuickChip(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QuickChip::~QuickChip() = default;

QSize QuickChip::sizeHint() const
{
    const QFontMetrics metrics(Look::font(Look::Size::Secondary));
    return {metrics.horizontalAdvance(text()) + 2 * Look::Space::kMedium, metrics.height() + Look::Space::kSmall};
}

void QuickChip::paintEvent(QPaintEvent *)
{
    const Look::Tokens &look = Look::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setBrush(isDown() ? look.sunken : look.surface);
    painter.setPen(hasFocus() ? QPen(look.accent, 2) : QPen(underMouse() ? look.soft : look.line));
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
    painter.setFont(Look::font(Look::Size::Secondary));
    painter.setPen(underMouse() ? look.text : look.soft);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace Postrider

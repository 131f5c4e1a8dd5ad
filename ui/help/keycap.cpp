// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/keycap.h"

#include "ui/look/tokens.h"

#include <QPainter>

namespace Postrider {

KeyCap::KeyCap(const QString &key, QWidget *parent) : QLabel(key, parent)
{
    setFont(Look::font(Look::Size::Secondary, Look::Weight::Medium));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

KeyCap::~KeyCap() = default;

QSize KeyCap::sizeHint() const
{
    const QFontMetrics metrics(font());
    const int height = metrics.height() + Look::Space::kTiny + 2;
    return {std::max(height, metrics.horizontalAdvance(text()) + 2 * Look::Space::kSmall), height};
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(Look::tokens().line);
    painter.setBrush(Look::tokens().sunken);
    painter.drawRoundedRect(frame, Look::Space::kTiny, Look::Space::kTiny);
    painter.setPen(Look::tokens().text);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/trayicon.h"

#include "ui/look/icons.h"
#include "ui/look/tokens.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace Postrider {

namespace {

constexpr int kSides[] = {16, 20, 22, 24, 32, 44, 48, 64};
constexpr qreal kBadge = 0.56; // of the icon's side

QColor signColour(TrayState state)
{
    const bool isResting = state == TrayState::Paused || state == TrayState::Offline;
    return isResting ? Look::tokens().soft : Look::tokens().accent;
}

Look::Tone toneOf(TrayState state)
{
    switch (state) {
    case TrayState::Publishing: return Look::Tone::Info;
    case TrayState::NeedsYou: return Look::Tone::Warn;
    case TrayState::Paused: return Look::Tone::Calm;
    case TrayState::Idle:
    case TrayState::Offline: return Look::Tone::Plain;
    }
    Q_UNREACHABLE();
}

// In a square of ten by ten.
QPainterPath markOf(TrayState state)
{
    QPainterPath mark;
    switch (state) {
    case TrayState::Idle: break;
    case TrayState::Publishing: // an arrow upwards
        mark.moveTo(5, 1.8);
        mark.lineTo(8.2, 5.4);
        mark.lineTo(6, 5.4);
        mark.lineTo(6, 8.2);
        mark.lineTo(4, 8.2);
        mark.lineTo(4, 5.4);
        mark.lineTo(1.8, 5.4);
        mark.closeSubpath();
        break;
    case TrayState::NeedsYou: // "!"
        mark.addRoundedRect(QRectF(4.1, 1.6, 1.8, 4.2), 0.6, 0.6);
        mark.addEllipse(QRectF(4.05, 6.6, 1.9, 1.9));
        break;
    case TrayState::Paused:
        mark.addRect(QRectF(2.9, 2.6, 1.5, 4.8));
        mark.addRect(QRectF(5.6, 2.6, 1.5, 4.8));
        break;
    case TrayState::Offline: // a bar
        mark.addRoundedRect(QRectF(2.2, 4.1, 5.6, 1.8), 0.4, 0.4);
        break;
    }
    return mark;
}

void paintBadge(QPainter &painter, TrayState state, qreal side)
{
    const QRectF place(side * (1 - kBadge), side * (1 - kBadge), side * kBadge, side * kBadge);
    // A gap all around keeps the badge apart from the sign, on any panel.
    const qreal gap = side / 16;
    painter.setPen(Qt::NoPen);
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.setBrush(Qt::black);
    painter.drawEllipse(place.adjusted(-gap, -gap, gap, gap));
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setBrush(Look::inkOf(toneOf(state)));
    painter.drawEllipse(place);
    painter.translate(place.topLeft());
    painter.scale(place.width() / 10, place.height() / 10);
    painter.setBrush(Look::tokens().isDark ? Look::tokens().window : Look::tokens().surface);
    painter.drawPath(markOf(state));
}

QPixmap pixmapOf(TrayState state, int side)
{
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    Look::programIcon().paint(&painter, pixmap.rect());
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), signColour(state));
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    if (state != TrayState::Idle)
        paintBadge(painter, state, side);
    return pixmap;
}

} // namespace

QIcon trayIcon(TrayState state)
{
    QIcon icon;
    for (const int side : kSides)
        icon.addPixmap(pixmapOf(state, side));
    return icon;
}

} // namespace Postrider

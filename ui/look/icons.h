// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/platformid.h"

#include <QColor>
#include <QIcon>
#include <QList>

class QPainter;

namespace Postrider::Look {

// Our own line icons, resources/icons/<name>.svg, drawn in the palette's text colour (highlighted when selected, pale
// when disabled) and sharp at every scale. An invalid colour: the palette's.
QIcon icon(const QString &name, const QColor &colour = {});
void paintIcon(QPainter &painter, const QRectF &place, const QString &name, const QColor &colour);

// A network's glyph: a rounded square in its colour with a simple mark of our own; a
// rim where it would drown in the ground.
QIcon platformIcon(PlatformId platform);
void paintPlatform(QPainter &painter, const QRectF &place, PlatformId platform);
// Several side by side from the left (from the right where the layout is mirrored); the room taken, in pixels.
qreal paintPlatforms(QPainter &painter, const QRectF &place, const QList<PlatformId> &platforms);

// The program's own sign, for window, tray and About.
QIcon programIcon();

} // namespace Postrider::Look

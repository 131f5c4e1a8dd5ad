// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/tokens.h"
#include "ui/look/widgets.h"

#include <QPen>
#include <QStyleOptionButton>
#include <QStyleOptionSlider>
#include <QStyleOptionSpinBox>

// How the house style's controls are painted, from tokens alone. Pure but for the painter. GUI thread.
namespace Postrider::Look {

bool has(const QStyleOption *option, QStyle::StateFlag flag);
Button::Kind kindOf(const QWidget *widget); // Normal for what is not ours

QColor mixed(const QColor &a, const QColor &b, qreal share); // share: of b, 0 to 1
void drawRounded(QPainter *painter, const QRectF &rect, const QColor &ground, const QPen &edge,
                 qreal radius = Radius::kControl);
void drawFocusRing(QPainter *painter, const QRectF &rect, qreal radius = Radius::kControl);

void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget);
void drawButtonLabel(const QStyleOptionButton &option, const QColor &ink, const QStyle &style, QPainter *painter,
                     const QWidget *widget);
void drawField(const QStyleOption *option, QPainter *painter); // an accent edge while it has the focus
void drawSpinBox(const QStyleOptionSpinBox &option, const QRect &up, const QRect &down, QPainter *painter);
void drawCheck(const QStyleOption *option, QPainter *painter, bool isRound);
void drawScrollBar(const QStyleOptionSlider &option, const QRect &slider, QPainter *painter);

enum class Arrow { Up, Down };
void drawArrow(QPainter *painter, const QPointF &centre, Arrow arrow, const QColor &ink, qreal side = 14);

} // namespace Postrider::Look

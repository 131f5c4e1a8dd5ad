// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/ground.h"

#include "ui/look/tokens.h"

#include <QPainter>

namespace Postrider {

Ground::Ground(Shade shade, Qt::Edges hairlines, QWidget *parent)
    : QWidget(parent), m_shade(shade), m_hairlines(hairlines)
{
}

Ground::~Ground() = default;

void Ground::paintEvent(QPaintEvent *)
{
    const Look::Tokens &look = Look::tokens();
    QPainter painter(this);
    painter.fillRect(rect(),
                     m_shade == Shade::Window        ? look.window
                         : m_shade == Shade::Surface ? look.surface
                                                     : look.sunken);
    if (m_hairlines.testFlag(Qt::TopEdge))
        painter.fillRect(0, 0, width(), 1, look.line);
    if (m_hairlines.testFlag(Qt::BottomEdge))
        painter.fillRect(0, height() - 1, width(), 1, look.line);
    if (m_hairlines.testFlag(Qt::LeftEdge))
        painter.fillRect(layoutDirection() == Qt::RightToLeft ? width() - 1 : 0, 0, 1, height(), look.line);
}

} // namespace Postrider

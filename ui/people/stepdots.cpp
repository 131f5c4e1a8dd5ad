// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/stepdots.h"

#include "ui/look/tokens.h"

#include <QPainter>
#include <QStyle>

namespace Postrider {

namespace {

constexpr int kDot = 8;
constexpr int kLong = 24; // the present one
constexpr int kGap = 8;

} // namespace

StepDots::StepDots(int count, QWidget *parent) : QWidget(parent), m_count(count)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCurrent(0);
}

StepDots::~StepDots() = default;

void StepDots::setCurrent(int step)
{
    m_current = step;
    setAccessibleName(tr("Step %1 of %2").arg(step + 1).arg(m_count));
    update();
}

QSize StepDots::sizeHint() const
{
    return {(m_count - 1) * (kDot + kGap) + kLong, kDot};
}

void StepDots::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    int x = 0;
    for (int i = 0; i < m_count; ++i) {
        const int width = i == m_current ? kLong : kDot;
        painter.setBrush(i == m_current ? Look::tokens().accent : Look::tokens().line);
        const QRect dot = QStyle::visualRect(layoutDirection(), rect(), QRect(x, (height() - kDot) / 2, width, kDot));
        painter.drawRoundedRect(dot, kDot / 2., kDot / 2.);
        x += width + kGap;
    }
}

} // namespace Postrider

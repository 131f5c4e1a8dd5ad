// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/postcard.h"

#include <QWidget>

namespace Postrider {

// A standing as glyph and word on its ground, dashed or hatched as it has to be; for delegates.
QSize standingPillSize(PostStanding::Word standing);
void paintStandingPill(QPainter &painter, const QRectF &place, PostStanding::Word standing,
                       Qt::LayoutDirection direction);

// The same as a widget.
class StandingPill final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StandingPill)
public:
    explicit StandingPill(PostStanding::Word standing, QWidget *parent = nullptr);
    ~StandingPill() override;

    void setStanding(PostStanding::Word standing);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PostStanding::Word m_standing;
};

} // namespace Postrider

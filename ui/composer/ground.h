// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Postrider {

// A plain stretch of the window in one of the three grounds, with hairlines at some edges. Left means the leading edge.
class Ground final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Ground)
public:
    enum class Shade { Window, Surface, Sunken };
    explicit Ground(Shade shade, Qt::Edges hairlines = {}, QWidget *parent = nullptr);
    ~Ground() override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Shade m_shade;
    Qt::Edges m_hairlines;
};

} // namespace Postrider

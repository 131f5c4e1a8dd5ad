// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPainterPath>
#include <QWidget>

namespace Postrider {

// Draws a picture over all of a place, cut where it is longer than that.
void paintCovering(QPainter &painter, const QRectF &place, const QImage &picture, const QPainterPath &shape);

// Pictures side by side under one rounded outline, as timelines show them; more than four in rows.
class PictureRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureRow)
public:
    explicit PictureRow(QWidget *parent = nullptr);
    ~PictureRow() override;

    void show(const QList<QImage> &pictures); // a null one is drawn as an empty place
    QSize sizeHint() const override { return {200, height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int rowCount() const;
    QRectF placeOf(int index) const;

    QList<QImage> m_pictures;
};

} // namespace Postrider

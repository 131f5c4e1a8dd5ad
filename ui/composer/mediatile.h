// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/media.h"

#include <QAbstractButton>
#include <QImage>

namespace Postrider {

// One file of a post: its picture, and whether it has an alt text. Click or Enter opens the alt text, Delete takes the
// file out, Ctrl with an arrow or dragging moves it.
class MediaTile final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MediaTile)
public:
    explicit MediaTile(MediaId media, QWidget *parent = nullptr);
    ~MediaTile() override;

    static constexpr QSize kSize{110, 82};

    MediaId media() const { return m_media; }
    // place: "2 of 3"
    void show(const QString &place, const QString &fileName, const QImage &picture, const QString &altText);
    QSize sizeHint() const override { return kSize; }

Q_SIGNALS:
    void altAsked();
    void removeAsked();
    void stepAsked(int by);              // in reading order
    void draggedTo(const QPoint &place); // in the strip's coordinates
    void dropped();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QRect removePlace() const;
    void paintBadge(QPainter &painter) const;

    MediaId m_media;
    QImage m_picture;
    QString m_fileName;
    QString m_altText;
    QPoint m_pressedAt;
    bool m_isDragged = false;
};

} // namespace Postrider

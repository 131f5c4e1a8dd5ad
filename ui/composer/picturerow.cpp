// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/picturerow.h"

#include "ui/look/icons.h"
#include "ui/look/tokens.h"

#include <QPainter>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal kGap = 3;
constexpr int kMost = 4;

} // namespace

void paintCovering(QPainter &painter, const QRectF &place, const QImage &picture, const QPainterPath &shape)
{
    QSizeF cut = place.size();
    cut.scale(picture.size(), Qt::KeepAspectRatio);
    QRectF source(QPointF(), cut);
    source.moveCenter(QRectF(picture.rect()).center());
    painter.save();
    painter.setClipPath(shape, Qt::IntersectClip);
    painter.drawImage(place, picture, source);
    painter.restore();
}

PictureRow::PictureRow(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(m_height);
}

PictureRow::~PictureRow() = default;

void PictureRow::show(const QList<QImage> &pictures)
{
    m_pictures = pictures.mid(0, kMost);
    setVisible(!m_pictures.isEmpty());
    update();
}

void PictureRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath outline;
    outline.addRoundedRect(rect(), Look::Radius::kCard, Look::Radius::kCard);
    const qreal count = qreal(m_pictures.size());
    const qreal side = (width() - kGap * (count - 1)) / count;
    for (int i = 0; i < m_pictures.size(); ++i) {
        const int column = layoutDirection() == Qt::RightToLeft ? int(m_pictures.size()) - 1 - i : i;
        const QRectF place(column * (side + kGap), 0, side, height());
        if (!m_pictures.at(i).isNull()) {
            paintCovering(painter, place, m_pictures.at(i), outline);
            continue;
        }
        painter.save();
        painter.setClipPath(outline);
        painter.fillRect(place, Look::tokens().sunken);
        painter.restore();
        Look::paintIcon(painter, QRectF(place.center() - QPointF(12, 12), QSizeF(24, 24)), u"media"_s,
                        Look::tokens().soft);
    }
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/picturerow.h"

#include "ui/look/icons.h"
#include "ui/look/tokens.h"

#include <QPainter>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal kGap = 3;
constexpr qsizetype kMostInRow = 4;
constexpr int kOneRow = 132;
constexpr int kRowOfSeveral = 72;

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
    setFixedHeight(kOneRow);
}

PictureRow::~PictureRow() = default;

void PictureRow::show(const QList<QImage> &pictures)
{
    m_pictures = pictures;
    const int rows = rowCount();
    setFixedHeight(rows > 1 ? int(rows * kRowOfSeveral + (rows - 1) * kGap) : kOneRow);
    setVisible(!m_pictures.isEmpty());
    update();
}

int PictureRow::rowCount() const
{
    return int((m_pictures.size() + kMostInRow - 1) / kMostInRow);
}

// As many in each row as in the others; the last may have fewer and is as wide.
QRectF PictureRow::placeOf(int index) const
{
    const int rows = rowCount();
    const int columns = (int(m_pictures.size()) + rows - 1) / rows;
    const int row = index / columns;
    const int inRow = qMin(columns, int(m_pictures.size()) - row * columns);
    const int column = layoutDirection() == Qt::RightToLeft ? inRow - 1 - index % columns : index % columns;
    const qreal broad = (width() - kGap * (inRow - 1)) / inRow;
    const qreal high = (height() - kGap * (rows - 1)) / rows;
    return {column * (broad + kGap), row * (high + kGap), broad, high};
}

void PictureRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath outline;
    outline.addRoundedRect(rect(), Look::Radius::kCard, Look::Radius::kCard);
    for (int i = 0; i < m_pictures.size(); ++i) {
        const QRectF place = placeOf(i);
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

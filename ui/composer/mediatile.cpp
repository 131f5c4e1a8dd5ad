// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/mediatile.h"

#include "ui/composer/picturerow.h"
#include "ui/look/icons.h"
#include "ui/look/tokens.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

MediaTile::MediaTile(MediaId media, QWidget *parent) : QAbstractButton(parent), m_media(media)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    setFixedSize(kSize);
    setObjectName(u"media_"_s + media.toString());
    connect(this, &QAbstractButton::clicked, this, &MediaTile::altAsked);
}

MediaTile::~MediaTile() = default;

void MediaTile::show(const QString &place, const QString &fileName, const QImage &picture, const QString &altText)
{
    m_picture = picture;
    m_fileName = fileName;
    m_altText = altText.trimmed();
    setAccessibleName(m_altText.isEmpty() ? tr("File %1, without alt text").arg(place)
                                          : tr("File %1: %2").arg(place, m_altText));
    setToolTip(m_altText.isEmpty() ? tr("Describe it for those who can't see it") : m_altText);
    update();
}

QRect MediaTile::removePlace() const
{
    const QRect place(width() - 22 - 4, 4, 22, 22);
    return QStyle::visualRect(layoutDirection(), rect(), place);
}

void MediaTile::paintEvent(QPaintEvent *)
{
    const Look::Tokens &look = Look::tokens();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath shape;
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    shape.addRoundedRect(frame, Look::Radius::kControl + 2, Look::Radius::kControl + 2);
    painter.fillPath(shape, look.sunken);
    if (m_picture.isNull()) {
        Look::paintIcon(painter, QRectF(frame.center() - QPointF(11, 20), QSizeF(22, 22)), u"media"_s, look.soft);
        painter.setFont(Look::font(Look::Size::Hint));
        painter.setPen(look.soft);
        const QRect name = rect().adjusted(8, 36, -8, -26);
        painter.drawText(name, Qt::AlignCenter,
                         painter.fontMetrics().elidedText(m_fileName, Qt::ElideMiddle, name.width()));
    } else {
        paintCovering(painter, frame, m_picture, shape);
    }
    painter.setPen(QPen(look.line));
    painter.drawPath(shape);
    paintBadge(painter);
    if (underMouse() || hasFocus()) {
        const QRectF place(removePlace());
        painter.setPen(look.line);
        painter.setBrush(look.surface);
        painter.drawEllipse(place.adjusted(0.5, 0.5, -0.5, -0.5));
        Look::paintIcon(painter, place.adjusted(4, 4, -4, -4), u"close"_s, look.text);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look.accent, 2));
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    }
}

void MediaTile::paintBadge(QPainter &painter) const
{
    const Look::Tone tone = m_altText.isEmpty() ? Look::Tone::Warn : Look::Tone::Good;
    const QString word = m_altText.isEmpty() ? tr("Add alt text") : tr("Alt ✓");
    painter.setFont(Look::font(Look::Size::Hint, Look::Weight::Strong));
    const QFontMetrics metrics = painter.fontMetrics();
    const QSize size(qMin(metrics.horizontalAdvance(word) + 12, width() - 12), metrics.height() + 3);
    const QRect badge = QStyle::visualRect(layoutDirection(), rect(), {QPoint(6, height() - size.height() - 6), size});
    painter.setPen(Qt::NoPen);
    painter.setBrush(Look::groundOf(tone));
    painter.drawRoundedRect(badge, 4, 4);
    painter.setPen(Look::inkOf(tone));
    painter.drawText(badge, Qt::AlignCenter, metrics.elidedText(word, Qt::ElideRight, badge.width() - 6));
}

void MediaTile::keyPressEvent(QKeyEvent *event)
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const bool isArrow = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT removeAsked();
    else if (isArrow && event->modifiers() == Qt::ControlModifier)
        Q_EMIT stepAsked((event->key() == Qt::Key_Right) != isMirrored ? 1 : -1);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void MediaTile::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->position().toPoint();
    m_isDragged = false;
    if (event->button() == Qt::LeftButton && removePlace().contains(m_pressedAt)) {
        Q_EMIT removeAsked();
        return;
    }
    QAbstractButton::mousePressEvent(event);
}

void MediaTile::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const bool isFar = (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (isDown() && isFar) {
        m_isDragged = true;
        raise();
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_isDragged)
        Q_EMIT draggedTo(mapToParent(at));
    else
        QAbstractButton::mouseMoveEvent(event);
}

void MediaTile::mouseReleaseEvent(QMouseEvent *event)
{
    if (!std::exchange(m_isDragged, false)) {
        QAbstractButton::mouseReleaseEvent(event);
        return;
    }
    setDown(false);
    unsetCursor();
    Q_EMIT dropped();
}

} // namespace Postrider

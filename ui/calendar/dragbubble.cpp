// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/dragbubble.h"

#include "ui/look/tokens.h"

#include <QPainter>

namespace Postrider {

using namespace Look;

namespace {

constexpr int kWidest = 320;
constexpr int kShadow = 4;

} // namespace

DragBubble::DragBubble(QWidget *ground) : QWidget(ground)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

DragBubble::~DragBubble() = default;

void DragBubble::say(const QString &title, const QString &landing, bool isRefused)
{
    m_title = title;
    m_landing = landing;
    m_isRefused = isRefused;
    resize(sizeHint());
    update();
}

void DragBubble::follow(const QPoint &point)
{
    const QRect ground = parentWidget()->rect();
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    QPoint place = point + QPoint(isMirrored ? -width() - 14 : 14, 16);
    place.setX(qBound(0, place.x(), qMax(0, ground.width() - width())));
    place.setY(qBound(0, place.y(), qMax(0, ground.height() - height())));
    move(place);
    show();
    raise();
}

QSize DragBubble::sizeHint() const
{
    const QFontMetrics landing(Look::font(Size::Secondary, Weight::Strong));
    const QFontMetrics title(Look::font(Size::Hint));
    const int width = qMax(landing.horizontalAdvance(m_landing), title.horizontalAdvance(m_title));
    return {qMin(kWidest, width) + 2 * Space::kMedium + 2 * kShadow,
            landing.height() + title.height() + 2 * Space::kSmall + 2 * kShadow};
}

void DragBubble::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    const QRectF body = QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow);
    painter.setPen(Qt::NoPen);
    for (int ring = kShadow; ring > 0; --ring) {
        painter.setBrush(QColor(0, 0, 0, tokens().isDark ? 28 : 9));
        painter.drawRoundedRect(body.adjusted(-ring, 1 - ring, ring, ring), Radius::kControl + ring,
                                Radius::kControl + ring);
    }
    const QColor ink = m_isRefused ? inkOf(Tone::Bad) : tokens().accent;
    painter.setPen(QPen(ink, 1.5));
    painter.setBrush(tokens().surface);
    painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), Radius::kControl, Radius::kControl);

    const QRectF text = body.adjusted(Space::kMedium, Space::kSmall, -Space::kMedium, -Space::kSmall);
    const auto line = [&](const QString &words, const QFont &font, const QColor &colour, Qt::Alignment place) {
        painter.setFont(font);
        painter.setPen(colour);
        const QString elided = QFontMetricsF(font).elidedText(words, Qt::ElideRight, text.width());
        painter.drawText(text, int(Qt::AlignLeading | place), elided);
    };
    line(m_landing, Look::font(Size::Secondary, Weight::Strong), m_isRefused ? ink : tokens().text, Qt::AlignTop);
    line(m_title, Look::font(Size::Hint), tokens().soft, Qt::AlignBottom);
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/icons.h"
#include "ui/look/tokens.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace Postrider::Look {

using namespace Qt::Literals::StringLiterals;

namespace {

// A network's colour and the letter or simple sign that stands for it: our own, not the brand's mark.
struct Glyph
{
    QRgb colour;
    QString mark;
};

Glyph glyphOf(PlatformId platform)
{
    switch (platform) {
    case PlatformId::Twitter: return {0x16181C, u"X"_s};
    case PlatformId::Linkedin: return {0x0A66C2, u"in"_s};
    case PlatformId::Youtube: return {0xC4302B, u"►"_s};
    case PlatformId::Facebook: return {0x2D68D8, u"f"_s};
    case PlatformId::Instagram: return {0xB8358A, u"◎"_s};
    case PlatformId::Tiktok: return {0x16181C, u"♪"_s};
    case PlatformId::Reddit: return {0xD4441C, u"r"_s};
    case PlatformId::Pinterest: return {0xB3121D, u"p"_s};
    case PlatformId::Threads: return {0x2B2B2B, u"@"_s};
    case PlatformId::Mastodon: return {0x5B4BDB, u"m"_s};
    case PlatformId::Discord: return {0x5865F2, u"d"_s};
    case PlatformId::Slack: return {0x611F69, u"#"_s};
    case PlatformId::Bluesky: return {0x1185FE, u"b"_s};
    case PlatformId::Telegram: return {0x2289C9, u"t"_s};
    }
    Q_UNREACHABLE();
}

void paintMark(QPainter &painter, const QRectF &place, const QString &mark)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    const qreal side = place.width();
    if (mark == u"►") { // drawn: fonts disagree about the sign
        QPainterPath triangle;
        triangle.moveTo(place.left() + side * 0.38, place.top() + side * 0.30);
        triangle.lineTo(place.left() + side * 0.74, place.top() + side * 0.50);
        triangle.lineTo(place.left() + side * 0.38, place.top() + side * 0.70);
        triangle.closeSubpath();
        painter.drawPath(triangle);
        return;
    }
    if (mark == u"◎") {
        painter.drawEllipse(place.center(), side * 0.10, side * 0.10);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Qt::white, side * 0.09));
        painter.drawEllipse(place.center(), side * 0.26, side * 0.26);
        return;
    }
    QFont letters = QApplication::font();
    letters.setPixelSize(qMax(6, qRound(side * 0.62)));
    letters.setWeight(QFont::Bold);
    painter.setFont(letters);
    painter.setPen(Qt::white);
    // Small letters look centred when their body is, not their line.
    const QRectF ink = QFontMetricsF(letters).tightBoundingRect(mark);
    painter.drawText(place.center() - ink.center(), mark);
}

class PlatformIcon final : public QIconEngine
{
public:
    explicit PlatformIcon(PlatformId platform) : m_platform(platform) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        paintPlatform(*painter, rect, m_platform);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintPlatform(painter, QRectF(QPointF(), QSizeF(size)), m_platform);
        return pixmap;
    }

    QIconEngine *clone() const override { return new PlatformIcon(m_platform); }

private:
    PlatformId m_platform;
};

} // namespace

void paintPlatform(QPainter &painter, const QRectF &place, PlatformId platform)
{
    const Glyph glyph = glyphOf(platform);
    const QColor ground(glyph.colour);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground);
    const bool drowns = tokens().isDark && ground.lightness() < 60;
    const QRectF square = drowns ? place.adjusted(0.5, 0.5, -0.5, -0.5) : place;
    painter.setPen(drowns ? QPen(tokens().soft, 1) : QPen(Qt::NoPen));
    painter.drawRoundedRect(square, place.width() * 0.24, place.width() * 0.24);
    paintMark(painter, place, glyph.mark);
    painter.restore();
}

qreal paintPlatforms(QPainter &painter, const QRectF &place, const QList<PlatformId> &platforms)
{
    const qreal side = place.height();
    const qreal gap = 3;
    const bool isMirrored = QApplication::isRightToLeft();
    qreal taken = 0;
    for (const PlatformId platform : platforms) {
        if (taken + side > place.width())
            break;
        const qreal x = isMirrored ? place.right() - taken - side : place.left() + taken;
        paintPlatform(painter, {x, place.top(), side, side}, platform);
        taken += side + gap;
    }
    return taken;
}

QIcon platformIcon(PlatformId platform)
{
    return QIcon(new PlatformIcon(platform));
}

} // namespace Postrider::Look

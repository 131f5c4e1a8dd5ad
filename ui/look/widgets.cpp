// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/widgets.h"

#include "ui/look/icons.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace Postrider::Look {

Text::Text(const QString &text, Size size, Weight weight, Ink ink, QWidget *parent)
    : QLabel(text, parent), m_size(size), m_weight(weight), m_ink(ink)
{
    restyle();
}

void Text::setTone(Tone tone)
{
    m_tone = tone;
    restyle();
}

void Text::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    const bool isOfLook = event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange
        || event->type() == QEvent::StyleChange;
    if (isOfLook && !m_isRestyling)
        restyle();
}

void Text::restyle()
{
    const QScopedValueRollback busy(m_isRestyling, true);
    setFont(Look::font(m_size, m_weight));
    QPalette own;
    own.setColor(QPalette::WindowText,
                 m_tone != Tone::Plain    ? inkOf(m_tone)
                     : m_ink == Ink::Soft ? tokens().soft
                                          : tokens().text);
    setPalette(own);
}

Button::Button(const QString &text, Kind kind, QWidget *parent) : QPushButton(text, parent), m_kind(kind)
{
    setFont(Look::font(Size::Body, kind == Kind::Quiet || kind == Kind::Link ? Weight::Medium : Weight::Strong));
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
}

Button *Button::withIcon(const QString &icon, const QString &name, QWidget *parent)
{
    auto *button = new Button({}, Kind::Normal, parent);
    button->setIcon(Look::icon(icon));
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

Card::Card(QWidget *parent, Tone tone) : QFrame(parent), m_body(new QVBoxLayout(this)), m_tone(tone)
{
    m_body->setContentsMargins(Space::kLarge, Space::kMedium, Space::kLarge, Space::kMedium);
    m_body->setSpacing(Space::kSmall);
}

void Card::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(frame, Radius::kCard, Radius::kCard);
    painter.fillPath(shape, tokens().surface);
    if (m_tone != Tone::Plain) {
        QRectF edge = frame;
        edge.setWidth(4);
        if (layoutDirection() == Qt::RightToLeft)
            edge.moveRight(frame.right());
        painter.save();
        painter.setClipPath(shape);
        painter.fillRect(edge, inkOf(m_tone));
        painter.restore();
    }
    painter.setPen(tokens().line);
    painter.drawPath(shape);
}

Pill::Pill(const QString &text, Tone tone, QWidget *parent) : QLabel(text, parent), m_tone(tone)
{
    setFont(Look::font(Size::Hint, Weight::Strong));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_tone == Tone::Plain ? QPen(tokens().line) : QPen(Qt::NoPen));
    painter.setBrush(m_tone == Tone::Plain ? tokens().sunken : groundOf(m_tone));
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
    painter.setPen(inkOf(m_tone));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

QSize Pill::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + 2 * Space::kSmall + 2, metrics.height() + Space::kTiny};
}

PlatformBadge::PlatformBadge(PlatformId platform, int side, QWidget *parent)
    : QWidget(parent), m_platform(platform), m_side(side)
{
    setFixedSize(side, side);
}

void PlatformBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPlatform(painter, QRectF(0, 0, m_side, m_side), m_platform);
}

Monogram::Monogram(const QString &name, int side, QWidget *parent) : QWidget(parent), m_name(name), m_side(side)
{
    setFixedSize(side, side);
}

void Monogram::setName(const QString &name)
{
    m_name = name;
    update();
}

void Monogram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintMonogram(painter, QRectF(0, 0, m_side, m_side), m_name);
}

void paintMonogram(QPainter &painter, const QRectF &place, const QString &name)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(inkOf(Tone::Calm));
    painter.drawEllipse(place);
    QFont letter = Look::font(Size::Body, Weight::Strong);
    letter.setPixelSize(qRound(place.height() * 0.46));
    painter.setFont(letter);
    painter.setPen(tokens().isDark ? tokens().sunken : Qt::white);
    painter.drawText(place, Qt::AlignCenter, name.trimmed().left(1).toUpper());
}

} // namespace Postrider::Look

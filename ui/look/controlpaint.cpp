// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/controlpaint.h"

#include "ui/look/icons.h"
#include "ui/look/tokens.h"

#include <QPainter>
#include <QStyleOptionSlider>

namespace Postrider::Look {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal kStepArrow = 10; // of spin boxes
constexpr int kIconGap = 6;

} // namespace

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

Button::Kind kindOf(const QWidget *widget)
{
    const auto *button = qobject_cast<const Button *>(widget);
    return button ? button->kind() : Button::Kind::Normal;
}

void drawRounded(QPainter *painter, const QRectF &rect, const QColor &ground, const QPen &edge, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(edge);
    painter->setBrush(ground);
    painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    return QColor::fromRgbF(float(a.redF() * (1 - share) + b.redF() * share),
                            float(a.greenF() * (1 - share) + b.greenF() * share),
                            float(a.blueF() * (1 - share) + b.blueF() * share));
}

void drawFocusRing(QPainter *painter, const QRectF &rect, qreal radius)
{
    drawRounded(painter, rect, Qt::transparent, QPen(tokens().accent, 2), radius);
}

void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Tokens &look = tokens();
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const bool isDown = has(option, QStyle::State_Sunken);
    const bool isOn = has(option, QStyle::State_On);
    const bool isHovered = isEnabled && has(option, QStyle::State_MouseOver);
    const qreal shade = isDown ? 0.14 : isHovered ? 0.07 : 0;
    const QRectF rect(option->rect);
    switch (kindOf(widget)) {
    case Button::Kind::Primary: {
        const QColor ground = isEnabled ? mixed(look.accent, look.text, shade) : look.line;
        drawRounded(painter, rect, ground, QPen(ground));
        break;
    }
    case Button::Kind::Quiet:
        if (isHovered || isDown || isOn)
            drawRounded(painter, rect, mixed(look.sunken, look.text, shade), Qt::NoPen);
        break;
    case Button::Kind::Link: break;
    case Button::Kind::Normal:
    case Button::Kind::Danger: {
        const QColor ground = isOn ? look.accentGround : mixed(look.surface, look.text, shade / 2);
        drawRounded(painter, rect, ground, QPen(isOn ? look.accent : look.line));
        break;
    }
    }
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        drawFocusRing(painter, rect);
}

// Fields: an accent edge while they have the focus.
void drawField(const QStyleOption *option, QPainter *painter)
{
    const Tokens &look = tokens();
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const bool hasFocus = has(option, QStyle::State_HasFocus);
    drawRounded(painter, QRectF(option->rect), isEnabled ? look.surface : look.sunken,
                QPen(hasFocus ? look.accent : look.line, hasFocus ? 1.5 : 1));
}

void drawCheck(const QStyleOption *option, QPainter *painter, bool isRound)
{
    const Tokens &look = tokens();
    const bool isOn = has(option, QStyle::State_On);
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const qreal side = qMin(option->rect.width(), option->rect.height());
    const QRectF box(QPointF(option->rect.center()) - QPointF(side / 2 - 0.5, side / 2 - 0.5), QSizeF(side, side));
    const QColor ground = !isOn ? look.surface : isEnabled ? look.accent : look.line;
    drawRounded(painter, box, ground, QPen(isOn ? ground : mixed(look.line, look.text, 0.3)), isRound ? side / 2 : 4);
    if (isOn && isRound) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(look.onAccent);
        painter->drawEllipse(box.center(), side * 0.2, side * 0.2);
        painter->restore();
    } else if (isOn) {
        paintIcon(*painter, box.adjusted(1.5, 1.5, -1.5, -1.5), u"check"_s, look.onAccent);
    } else if (has(option, QStyle::State_NoChange)) {
        painter->fillRect(box.adjusted(4, side / 2 - 1, -4, 1 - side / 2), look.soft);
    }
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        drawFocusRing(painter, box.adjusted(-2, -2, 2, 2), isRound ? side : 5);
}

void drawArrow(QPainter *painter, const QPointF &centre, Arrow arrow, const QColor &ink, qreal side)
{
    painter->save();
    painter->translate(centre);
    if (arrow == Arrow::Up)
        painter->rotate(180);
    paintIcon(*painter, QRectF(-side / 2, -side / 2, side, side), u"down"_s, ink);
    painter->restore();
}

void drawSpinBox(const QStyleOptionSpinBox &option, const QRect &up, const QRect &down, QPainter *painter)
{
    const Tokens &look = tokens();
    drawField(&option, painter);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto drawStep = [&](const QRect &place, QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step,
                              Arrow arrow) {
        const bool isEnabled = has(&option, QStyle::State_Enabled) && option.stepEnabled.testFlag(step);
        const bool isPointedAt = isEnabled && option.activeSubControls.testFlag(part)
            && (has(&option, QStyle::State_MouseOver) || has(&option, QStyle::State_Sunken));
        if (isPointedAt)
            drawRounded(painter, QRectF(place).adjusted(1, 0, -1, 0),
                        mixed(look.sunken, look.text, has(&option, QStyle::State_Sunken) ? 0.14 : 0.05), Qt::NoPen, 3);
        drawArrow(painter, QRectF(place).center(), arrow, isEnabled ? look.soft : look.line, kStepArrow);
    };
    drawStep(up, QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Arrow::Up);
    drawStep(down, QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Arrow::Down);
}

// Icon and text as one, in the middle, the icon at the side where reading begins.
void drawButtonLabel(const QStyleOptionButton &option, const QColor &ink, const QStyle &style, QPainter *painter,
                     const QWidget *widget)
{
    const bool hasMenu = option.features.testFlag(QStyleOptionButton::HasMenu);
    const int menuWidth = hasMenu ? style.pixelMetric(QStyle::PM_MenuButtonIndicator, &option, widget) : 0;
    const QRect room = QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(0, 0, -menuWidth, 0));
    const bool hasIcon = !option.icon.isNull();
    const QFontMetrics metrics(painter->font());
    const int textWidth = metrics.size(Qt::TextShowMnemonic, option.text).width();
    const int iconWidth = hasIcon ? option.iconSize.width() : 0;
    const int gap = hasIcon && textWidth > 0 ? kIconGap : 0;
    const int width = qMin(iconWidth + gap + textWidth, room.width());
    const QRect whole = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, QSize(width, room.height()), room);
    if (hasIcon) {
        const bool isEnabled = has(&option, QStyle::State_Enabled);
        const QRect place = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, option.iconSize,
                                                whole);
        const qreal ratio = widget ? widget->devicePixelRatioF() : 1.0;
        const QPixmap picture = option.icon.pixmap(option.iconSize, ratio, isEnabled ? QIcon::Normal : QIcon::Disabled,
                                                   has(&option, QStyle::State_On) ? QIcon::On : QIcon::Off);
        style.drawItemPixmap(painter, place, Qt::AlignCenter, picture);
    }
    const QRect words = QStyle::alignedRect(option.direction, Qt::AlignRight | Qt::AlignVCenter,
                                            QSize(width - iconWidth - gap, whole.height()), whole);
    const int mnemonic = style.styleHint(QStyle::SH_UnderlineShortcut, &option, widget) ? Qt::TextShowMnemonic
                                                                                        : Qt::TextHideMnemonic;
    painter->save();
    painter->setPen(ink);
    painter->drawText(words, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip | mnemonic, option.text);
    painter->restore();
}

// A thin bar without arrows.
void drawScrollBar(const QStyleOptionSlider &option, const QRect &slider, QPainter *painter)
{
    const Tokens &look = tokens();
    if (option.minimum == option.maximum)
        return;
    const bool isBusy = option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken);
    const QColor grip = mixed(look.line, look.text, isBusy ? 0.45 : 0.2);
    const QRectF bar = option.orientation == Qt::Vertical ? QRectF(slider).adjusted(3, 2, -3, -2)
                                                          : QRectF(slider).adjusted(2, 3, -2, -3);
    drawRounded(painter, bar, grip, Qt::NoPen, 3);
}

} // namespace Postrider::Look

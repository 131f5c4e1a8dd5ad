// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/housestyle.h"

#include "ui/look/icons.h"
#include "ui/look/tokens.h"
#include "ui/look/widgets.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QStyleOptionSlider>

namespace Postrider::Look {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal kArrow = 14;   // of combo boxes and menu buttons
constexpr int kFieldInset = 6; // between a field's edge and its text

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

void drawRounded(QPainter *painter, const QRectF &rect, const QColor &ground, const QPen &edge,
                 qreal radius = Radius::kControl)
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

Button::Kind kindOf(const QWidget *widget)
{
    const auto *button = qobject_cast<const Button *>(widget);
    return button ? button->kind() : Button::Kind::Normal;
}

void drawFocusRing(QPainter *painter, const QRectF &rect, qreal radius = Radius::kControl)
{
    QColor ring = tokens().accent;
    drawRounded(painter, rect, Qt::transparent, QPen(ring, 2), radius);
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

void drawArrow(const QPointF &centre, QPainter *painter)
{
    paintIcon(*painter, QRectF(centre - QPointF(kArrow / 2, kArrow / 2), QSizeF(kArrow, kArrow)), u"down"_s,
              tokens().soft);
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

} // namespace

HouseStyle::HouseStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) {}

HouseStyle::~HouseStyle() = default;

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand: return drawButton(option, painter, widget);
    case PE_PanelButtonTool:
        if (has(option, State_MouseOver) || has(option, State_Sunken) || has(option, State_On))
            drawRounded(painter, QRectF(option->rect), mixed(tokens().sunken, tokens().text, 0.05), Qt::NoPen);
        return;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const bool isInside = widget && qobject_cast<const QAbstractSpinBox *>(widget->parentWidget());
        if (frame && frame->lineWidth > 0 && !isInside)
            drawField(option, painter);
        return;
    }
    case PE_FrameLineEdit: return;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget) && !qobject_cast<const QAbstractItemView *>(widget))
            return drawField(option, painter);
        break;
    case PE_IndicatorCheckBox: return drawCheck(option, painter, false);
    case PE_IndicatorRadioButton: return drawCheck(option, painter, true);
    case PE_FrameFocusRect:
        if (has(option, State_KeyboardFocusChange))
            drawFocusRing(painter, QRectF(option->rect));
        return;
    case PE_IndicatorArrowDown: return drawArrow(QRectF(option->rect).center(), painter);
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (element == CE_PushButtonLabel && button) {
        QStyleOptionButton changed(*button);
        const Tokens &look = tokens();
        const bool isEnabled = has(option, State_Enabled);
        const Button::Kind kind = kindOf(widget);
        if (isEnabled && kind == Button::Kind::Primary)
            changed.palette.setColor(QPalette::ButtonText, look.onAccent);
        else if (isEnabled && kind == Button::Kind::Danger)
            changed.palette.setColor(QPalette::ButtonText, inkOf(Tone::Bad));
        else if (isEnabled && kind == Button::Kind::Link)
            changed.palette.setColor(QPalette::ButtonText, has(option, State_MouseOver) ? look.accent : look.link);
        else if (isEnabled && has(option, State_On))
            changed.palette.setColor(QPalette::ButtonText, look.accent);
        return QProxyStyle::drawControl(element, &changed, painter, widget);
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option); slider && control == CC_ScrollBar) {
        drawScrollBar(*slider, proxy()->subControlRect(CC_ScrollBar, slider, SC_ScrollBarSlider, widget), painter);
        return;
    }
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && control == CC_ComboBox) {
        drawField(option, painter);
        drawArrow(QRectF(proxy()->subControlRect(CC_ComboBox, combo, SC_ComboBoxArrow, widget)).center(), painter);
        return;
    }
    if (control == CC_SpinBox)
        drawField(option, painter);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return 12;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 16;
    case PM_ButtonIconSize:
    case PM_SmallIconSize: return 16;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: return Space::kLarge;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return Space::kSmall;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *result) const
{
    switch (hint) {
    case SH_UnderlineShortcut: return 0; // shown while Alt is held would be better; Fusion can't
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_ScrollBar_Transient: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

QRect HouseStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect place = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return place.adjusted(kFieldInset, 0, -kFieldInset, 0);
    return place;
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize made = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (kindOf(widget) == Button::Kind::Link)
            return size;
        const bool isIconOnly = button && button->text.isEmpty();
        made = size + (isIconOnly ? QSize(16, 14) : QSize(2 * Space::kLarge - 4, 14));
        return made.expandedTo(QSize(isIconOnly ? 32 : 0, 32));
    }
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox: return made.expandedTo(QSize(0, 32));
    default: return made;
    }
}

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    const bool isText = (control == CC_ComboBox && part == SC_ComboBoxEditField)
        || (control == CC_SpinBox && part == SC_SpinBoxEditField);
    if (!isText)
        return rect;
    return option->direction == Qt::RightToLeft ? rect.adjusted(0, 0, -kFieldInset, 0)
                                                : rect.adjusted(kFieldInset, 0, 0, 0);
}

void HouseStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace Postrider::Look

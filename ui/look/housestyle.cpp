// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/housestyle.h"

#include "ui/look/controlpaint.h"
#include "ui/look/icons.h"

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

constexpr int kFieldInset = 6; // between a field's edge and its text
constexpr int kStepWidth = 24; // of a spin box's buttons

QColor inkOfLabel(const QStyleOptionButton &option, const QWidget *widget)
{
    const Tokens &look = tokens();
    const Button::Kind kind = kindOf(widget);
    if (!has(&option, QStyle::State_Enabled))
        return option.palette.color(QPalette::Disabled, QPalette::ButtonText);
    switch (kind) {
    case Button::Kind::Primary: return look.onAccent;
    case Button::Kind::Danger: return inkOf(Tone::Bad);
    case Button::Kind::Link: return has(&option, QStyle::State_MouseOver) ? look.accent : look.link;
    case Button::Kind::Normal:
    case Button::Kind::Quiet: break;
    }
    return has(&option, QStyle::State_On) ? look.accent : option.palette.color(QPalette::ButtonText);
}

// Two buttons over each other at a spin box's end.
QRect stepPlace(const QStyleOptionComplex &option, bool isUp)
{
    const QRect whole = option.rect.adjusted(2, 3, -2, -3);
    QRect place(whole.right() - kStepWidth + 1, whole.top(), kStepWidth, whole.height() / 2);
    if (!isUp)
        place.moveBottom(whole.bottom());
    return QStyle::visualRect(option.direction, option.rect, place);
}

// The list that a field opens: of a combo box that can be typed into, or of what completes the words.
bool isInPopup(const QWidget *widget)
{
    return widget && widget->window()->windowType() == Qt::Popup;
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
    case PE_IndicatorArrowDown: return drawArrow(painter, QRectF(option->rect).center(), Arrow::Down, tokens().soft);
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (element == CE_PushButtonLabel && button)
        return drawButtonLabel(*button, inkOfLabel(*button, widget), *proxy(), painter, widget);
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
        drawArrow(painter, QRectF(proxy()->subControlRect(CC_ComboBox, combo, SC_ComboBoxArrow, widget)).center(),
                  Arrow::Down, tokens().soft);
        return;
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && control == CC_SpinBox) {
        drawSpinBox(*spin, proxy()->subControlRect(CC_SpinBox, spin, SC_SpinBoxUp, widget),
                    proxy()->subControlRect(CC_SpinBox, spin, SC_SpinBoxDown, widget), painter);
        return;
    }
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
    case PM_FocusFrameHMargin: // beside the words of an item
        return isInPopup(widget) ? Space::kSmall : QProxyStyle::pixelMetric(metric, option, widget);
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
    case CT_SpinBox: // beside the words there are the steps
        return QSize(qMax(made.width(), size.width() + kFieldInset + kStepWidth + Space::kSmall),
                     qMax(32, size.height()));
    case CT_ItemViewItem: return isInPopup(widget) ? made.expandedTo(QSize(0, 28)) : made;
    case CT_LineEdit: return made.expandedTo(QSize(0, 32));
    case CT_ComboBox: return made.expandedTo(QSize(0, 32)) + QSize(Space::kSmall, 0); // our words begin further in
    default: return made;
    }
}

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    const bool hasSteps = spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
    if (control == CC_SpinBox && (part == SC_SpinBoxUp || part == SC_SpinBoxDown))
        return hasSteps ? stepPlace(*option, part == SC_SpinBoxUp) : QRect();
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return visualRect(option->direction, option->rect,
                          option->rect.adjusted(kFieldInset, 1, hasSteps ? -kStepWidth - 2 : -kFieldInset, -1));
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control != CC_ComboBox || part != SC_ComboBoxEditField)
        return rect;
    return option->direction == Qt::RightToLeft ? rect.adjusted(0, 0, -kFieldInset, 0)
                                                : rect.adjusted(kFieldInset, 0, 0, 0);
}

void HouseStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QAbstractSpinBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace Postrider::Look

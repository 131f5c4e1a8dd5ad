// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/focusorder.h"

#include <QLayout>
#include <QScrollArea>
#include <QWidget>

namespace Postrider {

namespace {

void collect(QWidget *widget, QList<QWidget *> &order);

void collect(QLayout *layout, QList<QWidget *> &order)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (item->widget())
            collect(item->widget(), order);
        else if (item->layout())
            collect(item->layout(), order);
    }
}

void collect(QWidget *widget, QList<QWidget *> &order)
{
    if (widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy())
        order << widget;
    else if (auto *area = qobject_cast<QScrollArea *>(widget); area && area->widget())
        collect(area->widget(), order);
    else if (widget->layout())
        collect(widget->layout(), order);
}

} // namespace

void FocusOrder::arrange(QWidget *window)
{
    QList<QWidget *> order;
    collect(window->layout(), order);
    if (order == m_order)
        return;
    m_order = order;
    for (qsizetype i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order.at(i - 1), order.at(i));
}

} // namespace Postrider

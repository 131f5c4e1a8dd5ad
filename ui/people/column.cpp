// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/column.h"

#include "ui/look/cardlist.h"
#include "ui/look/tokens.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Postrider {

Column::Column(int width, QWidget *parent) : QWidget(parent), m_body(new QVBoxLayout)
{
    auto *inside = new QWidget;
    auto *column = new QWidget;
    column->setMaximumWidth(width);
    column->setMinimumWidth(qMin(width, 280));
    column->setLayout(m_body);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(Look::Space::kLarge);

    auto *middle = new QVBoxLayout;
    middle->addStretch(2);
    middle->addWidget(column);
    middle->addStretch(3);
    auto *row = new QHBoxLayout(inside);
    row->setContentsMargins(Look::Space::kHuge, Look::Space::kHuge, Look::Space::kHuge, Look::Space::kHuge);
    row->addStretch(1);
    row->addLayout(middle, 100);
    row->addStretch(1);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(Look::scrolled(inside));
}

Column::~Column() = default;

} // namespace Postrider

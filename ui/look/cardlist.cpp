// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/cardlist.h"

#include "ui/look/tokens.h"

#include <QAbstractItemModel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <memory>

namespace Postrider::Look {

namespace {

constexpr int kWidest = 960;

} // namespace

QScrollArea *scrolled(QWidget *inside)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(inside);
    return area;
}

QScrollArea *scrolledColumn(QWidget *column)
{
    auto *inside = new QWidget;
    auto *around = new QVBoxLayout(inside);
    around->setContentsMargins(0, 0, 0, Space::kLarge);
    if (column->maximumWidth() > kWidest)
        column->setMaximumWidth(kWidest);
    around->addWidget(column);
    around->addStretch(1);
    return scrolled(inside);
}

CardColumn::CardColumn(QAbstractItemModel &model, CardMaking making, QWidget *parent)
    : QWidget(parent), m_making(std::move(making)), m_cards(new QVBoxLayout(this))
{
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(Space::kMedium);
    using Model = QAbstractItemModel;
    connect(&model, &Model::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { insert(first, last); });
    connect(&model, &Model::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { remove(first, last); });
    connect(
        &model, &Model::rowsMoved, this,
        [this](const QModelIndex &, int first, int last, const QModelIndex &, int place) { move(first, last, place); });
    connect(&model, &Model::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        for (int row = first.row(); row <= last.row(); ++row)
            m_making.renew(cardAt(row), row);
    });
    if (model.rowCount() > 0)
        insert(0, model.rowCount() - 1);
}

CardColumn::~CardColumn() = default;

int CardColumn::count() const
{
    return m_cards->count();
}

QWidget *CardColumn::cardAt(int row) const
{
    return m_cards->itemAt(row)->widget();
}

void CardColumn::insert(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_cards->insertWidget(row, m_making.make(row));
}

void CardColumn::remove(int first, int last)
{
    for (int row = last; row >= first; --row) {
        const std::unique_ptr<QLayoutItem> item(m_cards->takeAt(row));
        item->widget()->deleteLater();
    }
}

// place: as QAbstractItemModel counts it, before anything has moved.
void CardColumn::move(int first, int last, int place)
{
    const int count = last - first + 1;
    QList<QWidget *> moved;
    for (int i = 0; i < count; ++i) {
        const std::unique_ptr<QLayoutItem> item(m_cards->takeAt(first));
        moved << item->widget();
    }
    int row = place > last ? place - count : place;
    for (QWidget *card : std::as_const(moved))
        m_cards->insertWidget(row++, card);
}

CardList::CardList(QAbstractItemModel &model, CardMaking making, QWidget *parent)
    : QWidget(parent), m_head(new QVBoxLayout), m_foot(new QVBoxLayout),
      m_cards(new CardColumn(model, std::move(making)))
{
    auto *column = new QWidget;
    auto *parts = new QVBoxLayout(column);
    parts->setContentsMargins(0, 0, 0, 0);
    for (QVBoxLayout *layout : {parts, m_head, m_foot})
        layout->setSpacing(Space::kMedium);
    parts->addLayout(m_head);
    parts->addWidget(m_cards);
    parts->addLayout(m_foot);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scrolledColumn(column));
}

CardList::~CardList() = default;

} // namespace Postrider::Look

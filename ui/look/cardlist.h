// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QAbstractItemModel;
class QScrollArea;
class QVBoxLayout;

namespace Postrider::Look {

// A page's content that scrolls: no frame, no tab stop, as wide as the page.
QScrollArea *scrolled(QWidget *inside);

// The same, in a column that is not wider than can be read.
QScrollArea *scrolledColumn(QWidget *column);

// What a row's card is made by, and told by that its row has changed.
struct CardMaking
{
    std::function<QWidget *(int row)> make;
    std::function<void(QWidget *card, int row)> renew;
};

// One card for each row of a model, in its order, one beneath the other. For models of
// tens. The model outlives it. GUI thread.
class CardColumn final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CardColumn)
public:
    CardColumn(QAbstractItemModel &model, CardMaking making, QWidget *parent = nullptr);
    ~CardColumn() override;

    int count() const;
    QWidget *cardAt(int row) const;

private:
    void insert(int first, int last);
    void remove(int first, int last);
    void move(int first, int last, int place);

    CardMaking m_making;
    QVBoxLayout *m_cards;
};

// The same in a column that scrolls. GUI thread.
class CardList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CardList)
public:
    CardList(QAbstractItemModel &model, CardMaking making, QWidget *parent = nullptr);
    ~CardList() override;

    QVBoxLayout *head() const { return m_head; } // above the cards, scrolls with them
    QVBoxLayout *foot() const { return m_foot; } // beneath them
    int count() const { return m_cards->count(); }
    QWidget *cardAt(int row) const { return m_cards->cardAt(row); }

private:
    QVBoxLayout *m_head;
    QVBoxLayout *m_foot;
    CardColumn *m_cards;
};

} // namespace Postrider::Look

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

// One card for each row of a model, in its order, in a column that scrolls. For models of tens. The model outlives it. GUI thread.
class CardList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CardList)
public:
    // What a row's card is made by, and told by that its row has changed.
    struct Making
    {
        std::function<QWidget *(int row)> make;
        std::function<void(QWidget *card, int row)> renew;
    };
    CardList(QAbstractItemModel &model, Making making, QWidget *parent = nullptr);
    ~CardList() override;

    QVBoxLayout *head() const { return m_head; } // above the cards, scrolls with them
    int count() const;
    QWidget *cardAt(int row) const;

private:
    void insert(int first, int last);
    void remove(int first, int last);
    void move(int first, int last, int place);

    Making m_making;
    QVBoxLayout *m_head;
    QVBoxLayout *m_cards;
};

} // namespace Postrider::Look

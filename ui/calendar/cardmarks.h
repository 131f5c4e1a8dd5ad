// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/postcard.h"

#include <QDate>
#include <QObject>

#include <optional>

namespace Postrider {

class CalendarModel;

// The cards that were chosen together, as a person marked them one by one or from one to another. They stay marked
// while months are turned. Owned by the month's view; GUI thread.
class CardMarks final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CardMarks)
public:
    explicit CardMarks(const CalendarModel &model, QObject *parent = nullptr);
    ~CardMarks() override;

    bool isEmpty() const { return m_cards.isEmpty(); }
    bool contains(PostId post) const;
    const QList<PostCard> &cards() const { return m_cards; }
    // What a deed on this card is about: all marked ones where it is one of them, it first; else it alone.
    QList<PostCard> togetherWith(const PostCard &card) const;

    // As in any list: Ctrl adds one or takes it away, Shift adds all from the chosen one to it, and a plain click on
    // one of several leaves them, for they may be about to be dragged.
    void click(const PostCard &card, const std::optional<PostCard> &chosen, Qt::KeyboardModifiers modifiers);
    void toggle(const PostCard &card);
    // All that lie between these two in the shown month, both included; the order of the two does not matter.
    void markBetween(PostId one, PostId other);
    void markDay(QDate day);
    void mark(const QList<PostCard> &cards);
    void clear();

Q_SIGNALS:
    void changed();

private:
    void readAnew();
    QList<PostCard> shownCards() const;

    const CalendarModel &m_model;
    QList<PostCard> m_cards;
};

} // namespace Postrider

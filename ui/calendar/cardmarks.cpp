// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/cardmarks.h"

#include "models/calendarmodel.h"

#include <algorithm>

namespace Postrider {

namespace {

qsizetype placeOf(const QList<PostCard> &cards, PostId post)
{
    const auto found = std::find_if(cards.cbegin(), cards.cend(),
                                    [&](const PostCard &card) { return card.id == post; });
    return found == cards.cend() ? -1 : found - cards.cbegin();
}

} // namespace

CardMarks::CardMarks(const CalendarModel &model, QObject *parent) : QObject(parent), m_model(model)
{
    connect(&model, &CalendarModel::loaded, this, &CardMarks::readAnew);
}

CardMarks::~CardMarks() = default;

bool CardMarks::contains(PostId post) const
{
    return placeOf(m_cards, post) >= 0;
}

QList<PostCard> CardMarks::togetherWith(const PostCard &card) const
{
    QList<PostCard> cards{card};
    if (!contains(card.id))
        return cards;
    for (const PostCard &marked : m_cards) {
        if (marked.id != card.id)
            cards << marked;
    }
    return cards;
}

void CardMarks::click(const PostCard &card, const std::optional<PostCard> &chosen, Qt::KeyboardModifiers modifiers)
{
    const bool isOther = chosen && chosen->id != card.id;
    if (modifiers.testFlag(Qt::ShiftModifier) && isOther) {
        markBetween(chosen->id, card.id);
    } else if (modifiers.testFlag(Qt::ControlModifier)) {
        if (m_cards.isEmpty() && isOther)
            toggle(*chosen);
        toggle(card);
    } else if (!contains(card.id)) {
        clear();
    }
}

void CardMarks::toggle(const PostCard &card)
{
    if (const qsizetype place = placeOf(m_cards, card.id); place >= 0)
        m_cards.removeAt(place);
    else
        m_cards << card;
    Q_EMIT changed();
}

void CardMarks::markBetween(PostId one, PostId other)
{
    const QList<PostCard> shown = shownCards();
    const auto [first, last] = std::minmax({placeOf(shown, one), placeOf(shown, other)});
    if (first >= 0)
        mark(shown.mid(first, last - first + 1));
}

void CardMarks::markDay(QDate day)
{
    mark(m_model.cardsAt(m_model.indexOf(day)).cards);
}

void CardMarks::clear()
{
    if (m_cards.isEmpty())
        return;
    m_cards.clear();
    Q_EMIT changed();
}

void CardMarks::mark(const QList<PostCard> &cards)
{
    if (cards.isEmpty())
        return;
    for (const PostCard &card : cards) {
        if (!contains(card.id))
            m_cards << card;
    }
    Q_EMIT changed();
}

// What is marked may have been moved, or published, meanwhile.
void CardMarks::readAnew()
{
    for (const PostCard &shown : shownCards()) {
        if (const qsizetype place = placeOf(m_cards, shown.id); place >= 0)
            m_cards[place] = shown;
    }
}

QList<PostCard> CardMarks::shownCards() const
{
    QList<PostCard> cards;
    const QModelIndexList cells = m_model.cells();
    for (const QModelIndex &cell : cells)
        cards << m_model.cardsAt(cell).cards;
    return cards;
}

} // namespace Postrider

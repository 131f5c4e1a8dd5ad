// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendardrafts.h"

#include "models/answer.h"
#include "models/calendarwords.h"
#include "models/postwords.h"
#include "models/storewatch.h"

namespace Postrider {

CalendarDrafts::CalendarDrafts(PostService &posts, StoreWatch &watch, const Actor &actor, QObject *parent)
    : QAbstractListModel(parent), m_posts(posts), m_actor(actor)
{
    m_filter.time = PostFilter::Time::Unplanned;
    connect(&watch, &StoreWatch::changed, this, &CalendarDrafts::refresh);
    refresh();
}

CalendarDrafts::~CalendarDrafts() = default;

int CalendarDrafts::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_cards.size());
}

QVariant CalendarDrafts::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PostCard &card = m_cards.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return PostWords::line(card);
    case Qt::AccessibleTextRole: return CalendarWords::sentenceFor(card, {});
    case CardRole: return QVariant::fromValue(card);
    default: return {};
    }
}

QHash<int, QByteArray> CalendarDrafts::roleNames() const
{
    auto names = QAbstractListModel::roleNames();
    names.insert(CardRole, "card");
    return names;
}

void CalendarDrafts::setFilter(const QString &search, IntegrationId account)
{
    if (search.trimmed() == m_filter.search && account == m_filter.integrationId)
        return;
    m_filter.search = search.trimmed();
    m_filter.integrationId = account;
    refresh();
}

void CalendarDrafts::refresh()
{
    const int question = ++m_question;
    answer(m_posts.cards(m_actor, m_filter), this, [this, question](const Result<QList<PostCard>> &cards) {
        if (question != m_question)
            return;
        if (cards)
            take(*cards);
        else
            Q_EMIT failed(cards.error());
    });
    answer(m_posts.count(m_actor, m_filter), this, [this, question](const Result<int> &total) {
        if (question == m_question && total && std::exchange(m_total, *total) != *total)
            Q_EMIT totalChanged(m_total);
    });
}

void CalendarDrafts::take(const QList<PostCard> &cards)
{
    if (cards == m_cards)
        return;
    const auto isSame = [](const PostCard &a, const PostCard &b) { return a.id == b.id; };
    if (std::equal(cards.begin(), cards.end(), m_cards.begin(), m_cards.end(), isSame)) {
        m_cards = cards;
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_cards = cards;
    endResetModel();
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
// How the model of posts reads its pages and follows the store.
#include "models/answer.h"
#include "models/postsmodel.h"

namespace Postrider {

namespace {

constexpr int kVisiblePages = 3; // a tall window over a page's bound, and one that was scrolled past
constexpr int kAtOnce = 2;
constexpr int kMostWanted = 6; // a dragged scroll bar passes hundreds: only the last places matter

} // namespace

// The count and the pages on the screen, read one after the other: what a change of the store looks like from here.
struct PostsModel::Reading
{
    int round = 0;
    int missing = 0;
    int count = 0;
    std::optional<Error> error;
    QHash<int, QList<PostCard>> pages;
};

void PostsModel::refresh()
{
    readAccounts();
    if (m_isReading)
        m_isReadingDue = true;
    else
        read(false);
}

void PostsModel::read(bool isNewFilter)
{
    m_isReading = true;
    m_isReadingDue = false;
    m_isNewFilter = m_isNewFilter || isNewFilter;
    m_wanted.clear();
    m_underWay.clear();
    const QList<int> pages = m_isNewFilter || m_pages.size() == 0 ? QList<int>{0} : m_pages.lastUsed(kVisiblePages);
    auto reading = std::make_shared<Reading>();
    reading->round = ++m_round;
    reading->missing = 1 + int(pages.size());
    answer(m_parts.posts.count(m_parts.actor, query(0)), this, [this, reading](const Result<int> &count) {
        if (count)
            reading->count = *count;
        else
            reading->error = count.error();
        finishReading(reading);
    });
    for (const int page : pages) {
        answer(m_parts.posts.cards(m_parts.actor, query(page)), this,
               [this, reading, page](const Result<QList<PostCard>> &cards) {
                   if (cards)
                       reading->pages.insert(page, *cards);
                   else
                       reading->error = cards.error();
                   finishReading(reading);
               });
    }
}

void PostsModel::finishReading(const std::shared_ptr<Reading> &reading)
{
    if (--reading->missing > 0 || reading->round != m_round)
        return;
    m_isReading = false;
    if (reading->error) {
        Q_EMIT failed(*reading->error);
    } else {
        if (m_isNewFilter)
            startOver(*reading);
        else
            follow(*reading);
        Q_EMIT counted(m_count);
    }
    if (m_isReadingDue)
        read(false);
}

void PostsModel::startOver(const Reading &reading)
{
    beginResetModel();
    m_isNewFilter = false;
    m_count = reading.count;
    m_pages.clear();
    m_pages.put(0, reading.pages.value(0));
    endResetModel();
}

// Rows open or close where the posts came or went, so that what is selected stays
// with its post; the rest changes in place.
void PostsModel::follow(const Reading &reading)
{
    QHash<int, QList<PostCard>> before;
    for (auto page = reading.pages.cbegin(); page != reading.pages.cend(); ++page)
        before.insert(page.key(), m_pages.page(page.key()));
    const int place = PostPages::placeOfChange(before, reading.pages, m_count, reading.count);
    const int difference = reading.count - m_count;
    const QHash<PostId, QPersistentModelIndex> held = heldPosts();
    const auto take = [&] {
        m_count = reading.count;
        if (difference != 0)
            m_pages.clear(); // what lies behind the place has moved
        for (auto page = reading.pages.cbegin(); page != reading.pages.cend(); ++page)
            m_pages.put(page.key(), page.value());
    };
    if (difference > 0) {
        beginInsertRows({}, place, place + difference - 1);
        take();
        endInsertRows();
    } else if (difference < 0) {
        beginRemoveRows({}, place, place - difference - 1);
        take();
        endRemoveRows();
    } else {
        take();
    }
    keepHeld(held);
    for (auto page = reading.pages.cbegin(); page != reading.pages.cend(); ++page) {
        const bool isSame = difference == 0 && page.value() == before.value(page.key());
        const int first = page.key() * PostPages::kRows;
        const int last = qMin(first + int(page.value().size()), m_count) - 1;
        if (!isSame && last >= first)
            Q_EMIT dataChanged(index(first), index(last));
    }
}

// The posts that a selection or a view points at.
QHash<PostId, QPersistentModelIndex> PostsModel::heldPosts() const
{
    QHash<PostId, QPersistentModelIndex> held;
    const QModelIndexList indexes = persistentIndexList();
    for (const QModelIndex &index : indexes) {
        if (const PostCard *card = cardAt(index.row()))
            held.insert(card->id, index);
    }
    return held;
}

// A post that got another time stands elsewhere: who pointed at it still does.
void PostsModel::keepHeld(const QHash<PostId, QPersistentModelIndex> &held)
{
    QModelIndexList from, to;
    for (const int page : m_pages.lastUsed(kVisiblePages)) {
        const QList<PostCard> cards = m_pages.page(page);
        for (qsizetype i = 0; i < cards.size(); ++i) {
            const QPersistentModelIndex was = held.value(cards.at(i).id);
            const int row = page * PostPages::kRows + int(i);
            if (!was.isValid() || was.row() == row || row >= m_count)
                continue;
            from << was;
            to << index(row);
        }
    }
    if (from.isEmpty())
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void PostsModel::want(int page) const
{
    if (m_isReading || m_underWay.contains(page))
        return;
    m_wanted.removeOne(page);
    m_wanted << page;
    if (m_wanted.size() > kMostWanted)
        m_wanted.removeFirst();
    if (m_isFetchPlanned)
        return;
    m_isFetchPlanned = true;
    // A view asks for many rows in a row; and nobody may hear signals from within data().
    auto *self = const_cast<PostsModel *>(this);
    QMetaObject::invokeMethod(
        self, [self] { self->fetchWanted(); }, Qt::QueuedConnection);
}

void PostsModel::fetchWanted()
{
    m_isFetchPlanned = false;
    while (m_underWay.size() < kAtOnce && !m_wanted.isEmpty()) {
        const int page = m_wanted.takeLast();
        m_underWay << page;
        answer(m_parts.posts.cards(m_parts.actor, query(page)), this,
               [this, page, round = m_round](const Result<QList<PostCard>> &cards) {
                   if (round == m_round)
                       takePage(page, cards);
               });
    }
}

void PostsModel::takePage(int page, const Result<QList<PostCard>> &cards)
{
    m_underWay.removeOne(page);
    if (cards) {
        m_pages.put(page, *cards);
        const int first = page * PostPages::kRows;
        const int last = qMin(first + PostPages::kRows, m_count) - 1;
        if (last >= first)
            Q_EMIT dataChanged(index(first), index(last));
    } else {
        Q_EMIT failed(cards.error());
    }
    fetchWanted();
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/postpages.h"

#include <algorithm>

namespace Postrider {

const PostCard *PostPages::at(int row)
{
    const auto found = m_pages.constFind(row / kRows);
    if (found == m_pages.constEnd())
        return nullptr;
    use(row / kRows);
    return row % kRows < found->size() ? &found->at(row % kRows) : nullptr;
}

void PostPages::use(int page)
{
    if (!m_used.isEmpty() && m_used.constLast() == page)
        return;
    m_used.removeOne(page);
    m_used << page;
}

void PostPages::put(int page, const QList<PostCard> &cards)
{
    m_pages.insert(page, cards);
    use(page);
    while (m_used.size() > kMost)
        m_pages.remove(m_used.takeFirst());
}

void PostPages::clear()
{
    m_pages.clear();
    m_used.clear();
}

QList<int> PostPages::lastUsed(int most) const
{
    QList<int> pages = m_used.mid(qMax(0, m_used.size() - most));
    std::sort(pages.begin(), pages.end());
    return pages;
}

int PostPages::placeOfChange(const QHash<int, QList<PostCard>> &before, const QHash<int, QList<PostCard>> &after,
                             int countBefore, int countAfter)
{
    QList<int> pages = after.keys();
    std::sort(pages.begin(), pages.end());
    for (const int page : std::as_const(pages)) {
        const QList<PostCard> old = before.value(page);
        const QList<PostCard> fresh = after.value(page);
        for (qsizetype i = 0; i < qMin(old.size(), fresh.size()); ++i) {
            if (old.at(i).id == fresh.at(i).id)
                continue;
            const int row = page * kRows + int(i);
            return qMin(row, qMin(countBefore, countAfter));
        }
    }
    return qMin(countBefore, countAfter);
}

} // namespace Postrider

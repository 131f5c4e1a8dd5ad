// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/postcard.h"

#include <QHash>
#include <QList>

namespace Postrider {

// The pages of a long list that are in memory: those used last, twenty at most. No thread of its own.
class PostPages final
{
public:
    static constexpr int kRows = 100;
    static constexpr int kMost = 20;

    int size() const { return int(m_pages.size()); }
    bool has(int page) const { return m_pages.contains(page); }
    const PostCard *at(int row); // null if it is not here; the page counts as used
    QList<PostCard> page(int number) const { return m_pages.value(number); }
    void put(int page, const QList<PostCard> &cards); // lets the longest unused go
    void clear();
    QList<int> lastUsed(int most) const; // in order of pages

    // The rows at which a list has to open or close so that the old pages become the new ones, when count rows came or
    // went in one place; the end of the list when the pages don't show it. Pure.
    static int placeOfChange(const QHash<int, QList<PostCard>> &before, const QHash<int, QList<PostCard>> &after,
                             int countBefore, int countAfter);

private:
    void use(int page);

    QHash<int, QList<PostCard>> m_pages;
    QList<int> m_used; // latest last
};

} // namespace Postrider

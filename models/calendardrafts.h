// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/postservice.h"

#include <QAbstractListModel>

namespace Postrider {

class StoreWatch;

// Drafts that nobody gave a time, the latest first: the calendar's tray. Holds a hundred; total()
// counts all. Owned by the page; GUI thread.
class CalendarDrafts final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CalendarDrafts)
public:
    enum Role { CardRole = Qt::UserRole + 1 };

    CalendarDrafts(PostService &posts, StoreWatch &watch, const Actor &actor, QObject *parent = nullptr);
    ~CalendarDrafts() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    PostCard cardAt(const QModelIndex &index) const { return m_cards.value(index.row()); }
    int total() const { return m_total; }
    void setFilter(const QString &search, IntegrationId account);

Q_SIGNALS:
    void totalChanged(int total);
    void failed(const Postrider::Error &error);

private:
    void refresh();
    void take(const QList<PostCard> &cards);

    PostService &m_posts;
    Actor m_actor;
    PostFilter m_filter;
    QList<PostCard> m_cards;
    int m_total = 0;
    int m_question = 0;
};

} // namespace Postrider

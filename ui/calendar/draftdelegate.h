// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QListView;

namespace Postrider {

class CalendarModel;
struct PostCard;

// Paints a draft in the tray: its networks, up to two lines of its text, and what is to know about it.
class DraftDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DraftDelegate)
public:
    // model: knows networks.
    DraftDelegate(const CalendarModel &model, QListView *view);
    ~DraftDelegate() override;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QStringList linesOf(const PostCard &card, qreal width) const;
    static QString hintOf(const PostCard &card);

    const CalendarModel &m_model;
    QListView *m_view;
};

} // namespace Postrider

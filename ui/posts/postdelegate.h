// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Postrider {

// Draws one post as a row: networks, first line, accounts and labels, moment, standing. Reads PostsModel's roles only.
class PostDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PostDelegate)
public:
    explicit PostDelegate(QObject *parent = nullptr);
    ~PostDelegate() override;

    void setSearch(const QString &typed); // these words stand out
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintLine(QPainter &painter, const QRect &place, const QString &line, Qt::LayoutDirection direction) const;
    void paintBeneath(QPainter &painter, const QRect &place, const QModelIndex &index,
                      Qt::LayoutDirection direction) const;

    QStringList m_words;
};

} // namespace Postrider

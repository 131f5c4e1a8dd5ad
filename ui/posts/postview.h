// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QListView>

namespace Postrider {

class PostDelegate;
class PostsModel;

// The rows of a list of posts, by mouse and by keys. Says what is asked for; its page does it.
class PostView final : public QListView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PostView)
public:
    enum class Wish { Open, Edit, Trash, Restore };
    Q_ENUM(Wish)

    explicit PostView(PostsModel *model, QWidget *parent = nullptr);
    ~PostView() override;

    void setSearch(const QString &typed);
    void select(int row);

Q_SIGNALS:
    void wished(Postrider::PostView::Wish wish, Postrider::PostId post);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void wish(Wish wish);

    PostsModel *m_model;
    PostDelegate *m_delegate;
};

} // namespace Postrider

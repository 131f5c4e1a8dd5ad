// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QWidget>

class QStackedWidget;

namespace Postrider {

struct Desk;
class PostList;
class PostPage;

// All posts with filters and search, and behind them one post with its whole story.
class PostsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PostsPage)
public:
    explicit PostsPage(Desk &desk, QWidget *parent = nullptr);
    ~PostsPage() override;

    void showPost(PostId post);
    void showList();
    void focusSearch();

private:
    QStackedWidget *m_stack;
    PostList *m_list;
    PostPage *m_post;
};

} // namespace Postrider

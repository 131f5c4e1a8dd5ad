// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/posts/postspage.h"

#include "ui/posts/postlist.h"
#include "ui/posts/postpage.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace Postrider {

PostsPage::PostsPage(Desk &desk, QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget), m_list(new PostList(desk)), m_post(new PostPage(desk))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_post);
    setFocusProxy(m_list);
    connect(m_list, &PostList::opened, this, &PostsPage::showPost);
    connect(m_post, &PostPage::closed, this, &PostsPage::showList);
}

PostsPage::~PostsPage() = default;

void PostsPage::showPost(PostId post)
{
    m_post->open(post);
    m_stack->setCurrentWidget(m_post);
    m_post->focusBack();
}

void PostsPage::showList()
{
    m_stack->setCurrentWidget(m_list);
    m_list->focusList();
}

void PostsPage::focusSearch()
{
    m_stack->setCurrentWidget(m_list);
    m_list->focusSearch();
}

} // namespace Postrider

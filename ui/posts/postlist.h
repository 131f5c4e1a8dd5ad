// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/postsmodel.h"
#include "ui/posts/postview.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QStackedWidget;
class QTimer;

namespace Postrider {

struct Desk;

namespace Look {
class Segments;
class Text;
} // namespace Look

// All posts by segment, account and words. Part of PostsPage; GUI thread.
class PostList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PostList)
public:
    explicit PostList(Desk &desk, QWidget *parent = nullptr);
    ~PostList() override;

    void focusSearch();
    void focusList();

Q_SIGNALS:
    void opened(Postrider::PostId post);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeFilters();
    void fillAccounts();
    void filter();
    void showAnswer(int count);
    void showTrouble(const Error &error);
    QWidget *emptyPage();
    void fulfil(PostView::Wish wish, PostId post);
    void open(PostId post);
    void trash(PostId post);
    void restore(PostId post);

    Desk &m_desk;
    PostsModel *m_model;
    PostView *m_view;
    QLineEdit *m_search;
    QTimer *m_pause;
    QComboBox *m_account;
    Look::Segments *m_kinds;
    Look::Text *m_count;
    QStackedWidget *m_stack;
    QWidget *m_rows;
    QWidget *m_instead = nullptr; // what stands where no rows are
};

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/trouble.h"

#include <QWidget>

class QLayout;
class QScrollArea;
class QVBoxLayout;

namespace Postrider {

class PostHeader;
class ProgressStrip;
class TakedownQuestion;
struct Desk;
class TargetSection;

// One post: what was written, what went where, what a person can do about it. Follows the
// store. Part of PostsPage; GUI thread.
class PostPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PostPage)
public:
    explicit PostPage(Desk &desk, QWidget *parent = nullptr);
    ~PostPage() override;

    void open(PostId post);
    void focusBack();

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void take(const PostDetails &details);
    void showActions(const PostDetails &details);
    void showTrouble(const Error &error);
    static QLayout *rowOf(QWidget *strip);
    QWidget *makeColumn(const PostDetails &details);
    void fulfil(Remedy remedy, IntegrationId account, const QString &link);
    void settle(QFuture<Result<Post>> future, IntegrationId account, const QString &done);
    void trash();
    void askTakedown();
    void restore();

    Desk &m_desk;
    PostId m_post;
    std::optional<PostDetails> m_details;
    PostHeader *m_header;
    ProgressStrip *m_underWay;
    TakedownQuestion *m_takedown;
    Look::Text *m_problem;
    QScrollArea *m_scroll;
    QHash<IntegrationId, TargetSection *> m_sections;
};

} // namespace Postrider

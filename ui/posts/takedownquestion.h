// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/networkservice.h"
#include "services/postservice.h"

#include <QWidget>

namespace Postrider {

struct Desk;

namespace Look {
class Text;
}

// Asks once before a post is deleted at its networks, which nothing brings back; then does it, and
// moves the post to the trash. GUI thread.
class TakedownQuestion final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TakedownQuestion)
public:
    explicit TakedownQuestion(Desk &desk, QWidget *parent = nullptr);
    ~TakedownQuestion() override;

    // Where it is out; empty where one of those networks has no way to delete.
    static QStringList networksOf(const PostDetails &details, const NetworkService &networks);

    void ask(PostId post, const QStringList &networks);

Q_SIGNALS:
    void done(); // it is gone there, and in the trash here
    void failed(const Postrider::Error &error);

private:
    void takeDown();
    void trash();

    Desk &m_desk;
    PostId m_post;
    QStringList m_networks;
    Look::Text *m_sentence;
};

} // namespace Postrider

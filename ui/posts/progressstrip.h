// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sendingprogress.h"
#include "services/postservice.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace Postrider {

class ProgressLine;
struct Desk;

// What of a post is on its way now: a line for each account with its step, how far it is, and a way to stop it. Stays
// while the page beneath it is made anew; GUI thread.
class ProgressStrip final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProgressStrip)
public:
    explicit ProgressStrip(Desk &desk, QWidget *parent = nullptr);
    ~ProgressStrip() override;

    void setPost(const PostDetails &details);
    void clear();

private:
    void refresh();
    void show(const Sending &sending, const Integration &account);

    Desk &m_desk;
    std::optional<PostDetails> m_details;
    QVBoxLayout *m_column;
    QHash<SendingId, ProgressLine *> m_lines;
};

} // namespace Postrider

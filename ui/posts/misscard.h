// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/missservice.h"

#include <QWidget>

namespace Postrider {

struct Desk;

namespace Look {
class Text;
}

// One post that was missed: when it was to go where, and what can be done about it now. GUI thread.
class MissCard final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MissCard)
public:
    MissCard(Desk &desk, const Miss &miss, QWidget *parent = nullptr);
    ~MissCard() override;

    void setMiss(const Miss &miss);

Q_SIGNALS:
    void decided(const QList<Postrider::PostId> &posts, const Postrider::MissDecision &decision);
    void opened(Postrider::PostId post);

private:
    QWidget *makeActions();
    void decide(MissDecision::Kind kind);
    void askWhen();

    Desk &m_desk;
    Miss m_miss;
    QWidget *m_badges;
    Look::Text *m_text;
    Look::Text *m_details;
};

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/missservice.h"
#include "ui/needs/needcard.h"

namespace Postrider {

// A post that came due while nothing could be sent. GUI thread.
class MissedCard final : public NeedCard
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MissedCard)
public:
    explicit MissedCard(Desk &desk, QWidget *parent = nullptr);
    ~MissedCard() override;

protected:
    void renew() override;

private:
    void decide(MissDecision::Kind kind, const QString &done);
};

// An account that has to sign in again, with the posts that wait for it. GUI thread.
class ReconnectCard final : public NeedCard
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReconnectCard)
public:
    explicit ReconnectCard(Desk &desk, QWidget *parent = nullptr);
    ~ReconnectCard() override;

protected:
    void renew() override;
};

} // namespace Postrider

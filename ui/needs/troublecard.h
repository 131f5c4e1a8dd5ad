// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/trouble.h"
#include "ui/needs/needcard.h"

namespace Postrider {

class LineQuestion;

// A post that failed, or of which nobody can say whether it is out: the four answers, and what to do. Where more than
// one of its accounts is in trouble, its own page asks one by one. GUI thread.
class TroubleCard final : public NeedCard
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TroubleCard)
public:
    explicit TroubleCard(Desk &desk, Look::Tone tone, QWidget *parent = nullptr);
    ~TroubleCard() override;

protected:
    void renew() override;

private:
    void take(const PostDetails &details);
    Sending::State state() const; // that brings it here
    void showActions(const PostDetails::Target &target, const Trouble &trouble, bool isOnlyOne);
    void perform(Remedy remedy, const QString &link);

    std::optional<PostDetails> m_details;
    IntegrationId m_account;
    LineQuestion *m_where;
};

} // namespace Postrider

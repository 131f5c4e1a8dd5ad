// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/approvalservice.h"
#include "ui/needs/needcard.h"

#include <optional>

namespace Postrider {

class LineQuestion;

// A post that an assistant may not send by itself: what it says, what was changed, and the three answers. GUI thread.
class ApprovalCard final : public NeedCard
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ApprovalCard)
public:
    explicit ApprovalCard(Desk &desk, QWidget *parent = nullptr);
    ~ApprovalCard() override;

protected:
    void renew() override;

private:
    void take(const Awaiting &awaiting);
    QString heading(const Awaiting &awaiting) const;
    void showRows(const Awaiting &awaiting);
    void showActions();
    void approve();
    void reject(const QString &why);

    std::optional<Awaiting> m_awaiting; // what the person sees, with its revision
    LineQuestion *m_why;
};

} // namespace Postrider

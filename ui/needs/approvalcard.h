// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/approvalservice.h"
#include "ui/needs/needcard.h"

#include <optional>

class QLineEdit;

namespace Postrider {

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
    QWidget *makeQuestion();
    void take(const Awaiting &awaiting);
    QString heading(const Awaiting &awaiting) const;
    void showRows(const Awaiting &awaiting);
    void showActions();
    void askWhy();
    void approve();
    void reject();

    std::optional<Awaiting> m_awaiting; // what the person sees, with its revision
    QLineEdit *m_words = nullptr;       // in the question
    QWidget *m_question;
};

} // namespace Postrider

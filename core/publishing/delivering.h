// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/material.h"
#include "publishing/sendingtask.h"

namespace Postrider {

// Sends one WAITING sending: checks it once more, fills in fresh tokens, runs the platform's publish recipe, settles.
class Delivering final : public SendingTask
{
    Q_OBJECT
public:
    using SendingTask::SendingTask;
    void start() override;

private:
    bool isTooLate() const;
    void prepare();
    void run(const Net::Credentials &credentials);
    void answered(const Result<Context> &result);
    void renewTokens(const Error &refusal);
    void failed(const Error &error);

    Material m_material;
    const Platform *m_platform = nullptr;
    bool m_hasRenewed = false;
};

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/material.h"
#include "publishing/sendingtask.h"

namespace Postrider {

// Finds out what became of an UNCONFIRMED sending, or of one whose publisher died, by the platform's own means: the same
// idempotency key again, the record by our key, or the account's recent posts. Never sends anything new.
class Reconciling final : public SendingTask
{
    Q_OBJECT
public:
    using SendingTask::SendingTask;
    void start() override;

private:
    void recover();
    void look();
    void repeatWithSameKey(const Net::Credentials &credentials);
    void readBack(const Recipe &recipe, const Net::Credentials &credentials);
    void wasRepeated(const Result<Context> &result);
    void wasRead(const Result<Context> &result);
    std::optional<RemotePost> findAmong(const QList<RemotePost> &posts) const;
    void found(const RemotePost &post);
    void notFound();
    void lookLater(const Error &error);
    void askPerson();
    ReadBack means() const;

    Material m_material;
    const Platform *m_platform = nullptr;
    bool m_hasRenewed = false;
};

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sendingproof.h"
#include "publishing/material.h"
#include "publishing/sendingtask.h"

namespace Postrider {

// Finds out what became of an UNCONFIRMED sending, or of one whose publisher died, by the platform's own means: the
// same idempotency key again, the record by our key, or the account's recent posts. Never sends anything new.
class Reconciling final : public SendingTask
{
    Q_OBJECT
public:
    using SendingTask::SendingTask;
    void start() override;

protected:
    Claim::Step taking() const override;
    Claim::Step openingWith(const Sealed &memory) const override;

private:
    void recover();
    void look();
    void lookWith(const Net::Credentials &credentials);
    void repeatWithSameKey(const Net::Credentials &credentials);
    void readBack(const Recipe &recipe, Use::Verb verb, const Net::Credentials &credentials);
    void wasRepeated(const Result<Context> &result, const Net::Credentials &credentials);
    void wasRead(const Result<Context> &result);
    std::optional<RemotePost> findAmong(const QList<RemotePost> &posts) const;
    std::optional<RemotePost> earliest(const QList<RemotePost> &posts, const Outgoing &outgoing) const;
    bool hasTwin(const QList<RemotePost> &posts) const; // made at a moment when ours was not sent, says our clock
    void sawIt(const RemotePost &post);                 // by looking, not by asking again
    void found(const RemotePost &post);
    void notFound(const QList<RemotePost> &posts);
    void lookLater(const Error &error);
    void askPerson(const QString &why);
    ReadBack means() const;
    std::chrono::milliseconds settlingTime() const;

    Material m_material;
    const Platform *m_platform = nullptr;
    QDateTime m_handOver;             // the moment that the platform's own scheduler was told; null: none was
    std::optional<SameKey> m_sameKey; // while the request may be repeated
    std::optional<Error> m_refusal;   // of the token; a renewed one is tried once
    bool m_isRefused = false;         // the repetition was; only the list tells
};

} // namespace Postrider

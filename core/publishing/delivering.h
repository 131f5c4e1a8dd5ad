// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sendingproof.h"
#include "media/conversionpool.h"
#include "publishing/material.h"
#include "publishing/sendingtask.h"
#include "storage/quotarepository.h"

#include <QPromise>

namespace Postrider {

// Sends one WAITING sending: checks it once more, fills in fresh tokens, runs the platform's publish recipe, settles.
class Delivering final : public SendingTask
{
    Q_OBJECT
public:
    Delivering(Workbench &bench, const DueSending &due, const Unsent &unsent, QObject *parent);
    void start() override;
    void stop() override;
    // Reads and checks without a write all that start() takes, while the account's one before is on its way.
    // What can't be had at once start() does.
    void getReady();

protected:
    Claim::Step taking() const override;
    Claim::Step openingWith(const Sealed &memory) const override;

private:
    // Nothing when all is well; the media that have to be converted first go into missing.
    std::optional<Error> gatherAll(QList<Conversion> *missing);
    // Due before its moment, so that the platform's own scheduler gets it, but it can't have it.
    bool isTooEarly() const;
    void waitForItsMoment();
    // The developer app's allowance does not hold it today: asked right before it goes.
    bool waitsForAllowance();
    Claim::Step openingClaimed(const Sealed &memory) const;
    Claim::Step claimingWith(const Sealed &memory) const;
    // The claim by that write, which takes of the allowance what sending takes.
    Claim::Step paying(const Claim::Step &claim) const;
    Recipe recipe() const;
    void convert(const QList<Conversion> &missing);
    void prepare();
    void run(const Net::Credentials &credentials);
    void answered(const Result<Context> &result);
    void wasHandedOver(const RemotePost &held);
    void renewTokens(const Error &refusal);
    void failed(const Error &error);
    void stopped();

    Unsent m_unsent;
    Material m_material;
    Cancellation m_conversion;
    QPromise<void> m_stop; // its future ends what the runner does
    bool m_isStopped = false;
    const Platform *m_platform = nullptr;
    std::optional<QDateTime> m_handOver;           // the moment that the platform's own scheduler is told
    std::optional<Net::Credentials> m_credentials; // once ready
    bool m_hasRenewed = false;
    std::optional<QuotaRepository::Use> m_use; // of an allowance, once it goes: written with the claim
};

} // namespace Postrider

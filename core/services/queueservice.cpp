// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/queueservice.h"

#include "storage/integrationrepository.h"
#include "storage/sendingrepository.h"
#include "storage/settingrepository.h"

#include <QCoreApplication>
#include <QSet>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kPaused = "publishing.paused"_L1;

// Those of which nothing is sent until a person says so.
Result<QSet<IntegrationId>> stoppedAccounts(Database &database)
{
    const auto accounts = IntegrationRepository(database).all();
    if (!accounts)
        return fail(accounts.error());
    QSet<IntegrationId> stopped;
    for (const Integration &account : *accounts) {
        if (account.health != Integration::Health::Connected)
            stopped.insert(account.id);
    }
    return stopped;
}

} // namespace

QFuture<Result<Outlook>> QueueService::outlook(QDateTime until)
{
    return m_parts.store.run([until](Database &database) -> Result<Outlook> {
        SendingRepository repository(database);
        const auto open = repository.openUntil(until);
        if (!open)
            return fail(open.error());
        const auto paused = SettingRepository(database).value(kPaused);
        const bool isPaused = paused && paused->toBool();
        const auto stopped = stoppedAccounts(database);
        if (!stopped)
            return fail(stopped.error());
        Outlook outlook;
        for (const DueSending &due : *open) {
            const Sending &sending = due.sending;
            const bool isUnderWay = sending.state == Sending::State::Sending;
            const bool comesUp = sending.notBefore.isValid() && sending.notBefore <= until;
            const bool isAccountStopped = isPaused || stopped->contains(due.integrationId);
            const bool isStopped = sending.state == Sending::State::Held
                || (isAccountStopped && sending.state == Sending::State::Waiting);
            outlook.underWay += isUnderWay ? 1 : 0;
            if (isUnderWay || (comesUp && !isStopped))
                ++outlook.toCome;
            else
                ++outlook.needsPerson;
        }
        return outlook;
    });
}

QFuture<Outcome> QueueService::setPaused(Actor actor, bool isPaused)
{
    if (!actor.isAdmin())
        return readyFuture<void>(
            fail(Error::Kind::NotAllowed,
                 QCoreApplication::translate("QueueService", "Only an ADMIN may pause all publishing.")));
    return m_parts.store.run([isPaused, changed = m_parts.storeChanged](Database &database) {
        const Outcome outcome = SettingRepository(database).setValue(kPaused, isPaused);
        if (outcome)
            changed();
        return outcome;
    });
}

QFuture<Result<bool>> QueueService::isPaused()
{
    return m_parts.store.run([](Database &database) -> Result<bool> {
        const auto value = SettingRepository(database).value(kPaused);
        if (!value)
            return fail(value.error());
        return value->toBool();
    });
}

} // namespace Postrider

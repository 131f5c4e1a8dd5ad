// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/queueservice.h"

#include "storage/sendingrepository.h"
#include "storage/settingrepository.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kPaused = "publishing.paused"_L1;

}

QFuture<Result<Outlook>> QueueService::outlook(QDateTime until)
{
    return m_parts.store.run([until](Database &database) -> Result<Outlook> {
        SendingRepository repository(database);
        const auto open = repository.openUntil(until);
        if (!open)
            return fail(open.error());
        const auto paused = SettingRepository(database).value(kPaused);
        const bool isPaused = paused && paused->toBool();
        Outlook outlook;
        for (const DueSending &due : *open) {
            const Sending &sending = due.sending;
            const bool isUnderWay = sending.state == Sending::State::Sending;
            const bool comesUp = sending.notBefore.isValid() && sending.notBefore <= until;
            const bool isStopped = sending.state == Sending::State::Held || (isPaused && sending.state == Sending::State::Waiting);
            outlook.underWay += isUnderWay ? 1 : 0;
            if (isUnderWay || (comesUp && !isStopped))
                ++outlook.toCome;
            else
                ++outlook.needsPerson;
        }
        return outlook;
    });
}

QFuture<Outcome> QueueService::setPaused(Actor, bool isPaused)
{
    return m_parts.store.run([isPaused, changed = m_parts.storeChanged](Database &database) {
        const Outcome outcome = SettingRepository(database).setValue(kPaused, isPaused);
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

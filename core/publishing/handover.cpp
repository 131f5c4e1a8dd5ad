// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/handover.h"

#include "exchange/accounts.h"
#include "platforms/registry.h"
#include "storage/integrationrepository.h"
#include "storage/postrepository.h"
#include "storage/sendingrepository.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kMoment = "handOver"_L1; // in the memory

} // namespace

std::optional<QDateTime> handOverMoment(const Sending &sending, const QJsonObject &settings, const Platform &platform,
                                        const Account &account, const QDateTime &now)
{
    const auto window = platform.handOverWindow(account);
    const bool isWanted = sending.part == 1 && sending.dueAt.isValid() && settings[kHandOverSetting].toBool();
    if (!window || !isWanted || sending.dueAt < now.addSecs(window->earliest.count()))
        return std::nullopt;
    const bool isTooFar = window->latest.count() > 0 && sending.dueAt > now.addSecs(window->latest.count());
    return isTooFar ? std::nullopt : std::optional(sending.dueAt);
}

Outcome bringHandOversForward(Database &database, const Registry &registry, const QDateTime &now)
{
    SendingRepository repository(database);
    const auto wanted = repository.toHandOver(now);
    if (!wanted)
        return fail(wanted.error());
    for (const DueSending &due : *wanted) {
        const auto account = IntegrationRepository(database).byId(due.integrationId);
        const auto delivery = PostRepository(database).delivery(due.sending.deliveryId);
        const Platform *platform = account ? registry.find(account->platform) : nullptr;
        if (!platform || !delivery)
            continue;
        if (!handOverMoment(due.sending, delivery->settings, *platform, accountOf(*account), now))
            continue;
        Sending change = due.sending;
        change.notBefore = now;
        if (const auto moved = repository.move(due.sending.id, SendingEvent::Schedule, change); !moved)
            return fail(moved.error());
    }
    return {};
}

QDateTime handOverIn(const QJsonObject &memory)
{
    return QDateTime::fromString(memory[kMoment].toString(), Qt::ISODateWithMs);
}

void rememberHandOver(const std::optional<QDateTime> &moment, QJsonObject &memory)
{
    const QString wanted = moment ? moment->toUTC().toString(Qt::ISODateWithMs) : QString();
    // What was prepared for another moment says so at the platform: all of it begins anew.
    if (memory[kMoment].toString() != wanted)
        memory = {};
    if (moment)
        memory[kMoment] = wanted;
}

} // namespace Postrider

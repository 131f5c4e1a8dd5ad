// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/catchup.h"

namespace Postrider {

bool isMissed(const Sending &sending, const LateRules &rules, const QDateTime &now)
{
    // One that is to be handed over is worked on before its moment.
    const bool isToCome = sending.dueAt.isValid() && sending.dueAt > now;
    return sending.state == Sending::State::Waiting && sending.part == 1 && sending.notBefore.isValid() && !isToCome
        && sending.notBefore.addMSecs(rules.punctual.count()) < now;
}

CatchUp::Policy policyFor(const CatchUp &wish, const Sending &sending, bool hasSlot, const QDateTime &now)
{
    using Policy = CatchUp::Policy;
    const QDateTime &promised = sending.tries > 0 || !sending.dueAt.isValid() ? sending.notBefore : sending.dueAt;
    const bool isInTime = promised.addMSecs(std::chrono::milliseconds(wish.within).count()) >= now;
    switch (wish.policy) {
    case Policy::Publish: return isInTime ? Policy::Publish : Policy::Ask;
    case Policy::NextSlot: return hasSlot ? Policy::NextSlot : Policy::Ask;
    case Policy::Ask:
    case Policy::Skip: return wish.policy;
    }
    Q_UNREACHABLE();
}

QDateTime nextLate(const QDateTime &lastPlanned, const LateRules &rules, const QDateTime &now)
{
    return lastPlanned.isValid() ? std::max(now, lastPlanned.addMSecs(rules.gap.count())) : now;
}

bool isLateTurn(const Sending &sending)
{
    return sending.part == 1 && sending.tries == 0 && sending.dueAt.isValid() && sending.dueAt < sending.notBefore;
}

} // namespace Postrider

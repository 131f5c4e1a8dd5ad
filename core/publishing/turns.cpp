// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/turns.h"

#include "publishing/misses.h"

namespace Postrider {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kSurelyPunctual = 1s; // whatever a store wishes; spares a look at its settings

} // namespace

Result<QList<DueSending>> Turns::at(const QDateTime &now, int atMost, const std::function<bool(IntegrationId)> &mayGo)
{
    SendingRepository repository(m_db);
    const auto due = repository.due(now, atMost);
    if (!due)
        return due;
    const bool hasLate = std::any_of(due->cbegin(), due->cend(), [&](const DueSending &one) {
        return one.sending.notBefore.addMSecs(kSurelyPunctual.count()) < now;
    });
    if (!hasLate)
        return due;
    m_rules = lateRules(m_db);
    const bool hasMissed = std::any_of(due->cbegin(), due->cend(), [&](const DueSending &one) {
        return mayGo(one.integrationId) && isMissed(one.sending, m_rules, now);
    });
    if (!hasMissed)
        return due;
    const auto sorted = sortOutMisses(m_db, m_rules, mayGo, now);
    if (!sorted)
        return fail(sorted.error());
    return repository.due(now, atMost);
}

} // namespace Postrider

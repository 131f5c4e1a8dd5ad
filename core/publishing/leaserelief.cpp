// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/leaserelief.h"

#include "base/logging.h"
#include "publishing/leaseowner.h"
#include "storage/sendingrepository.h"

namespace Postrider {

using namespace std::chrono_literals;

namespace {

constexpr auto kEvery = 1s;

} // namespace

LeaseRelief::LeaseRelief(Database &database, const Clock &clock, const QString &owner, QObject *parent)
    : QObject(parent), m_db(database), m_clock(clock), m_owner(owner)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kEvery);
    connect(&m_timer, &QTimer::timeout, this, &LeaseRelief::look);
}

Outcome LeaseRelief::freeNow()
{
    return free().map([](const Seen &) {});
}

void LeaseRelief::watch()
{
    if (!m_timer.isActive())
        m_timer.start();
}

Result<LeaseRelief::Seen> LeaseRelief::free()
{
    SendingRepository repository(m_db);
    const QDateTime now = m_clock.now();
    const auto owners = repository.leaseOwners(now);
    if (!owners)
        return fail(owners.error());
    Seen seen;
    for (const QString &owner : *owners) {
        if (owner == m_owner)
            continue;
        if (!isGone(owner)) {
            ++seen.held;
            continue;
        }
        if (const Outcome outcome = repository.expireLeases(owner, now); !outcome)
            return fail(outcome.error());
        qCInfo(lcPublishing, "Another publisher ended in the middle of its work; it goes on here");
        ++seen.freed;
    }
    return seen;
}

void LeaseRelief::look()
{
    const auto seen = free();
    if (!seen) {
        Q_EMIT failed(seen.error());
        return;
    }
    if (seen->held > 0)
        watch();
    if (seen->freed > 0)
        Q_EMIT freed();
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/upkeep.h"

#include "publishing/occurrences.h"
#include "publishing/zonechanges.h"
#include "storage/auditrepository.h"

#include <chrono>

namespace Postrider {

using namespace std::chrono_literals;

namespace {

constexpr auto kEvery = 24h;
constexpr auto kAfterError = 10min;
// What assistants read is asked about within weeks, if at all, and is most of what they do; their deeds stay for good.
constexpr int kDaysOfReads = 90;
constexpr int kSlice = 2000; // a few milliseconds in the publisher's thread
constexpr auto kNextSlice = 1min;

QDateTime later(const QDateTime &now, std::chrono::seconds span)
{
    return now.addSecs(span.count());
}

} // namespace

bool Upkeep::isDue(const QDateTime &now) const
{
    // A clock that was set back far must not put it off for years.
    return !m_nextAt.isValid() || m_nextAt <= now || m_nextAt > later(now, kEvery);
}

Result<Upkeep::Done> Upkeep::run(const QDateTime &now)
{
    m_nextAt = later(now, kAfterError);
    heedZoneData();
    const auto moved = followZones(m_db, now);
    if (!moved)
        return fail(moved.error());
    const auto made = makeAllOccurrences(m_db, now);
    if (!made)
        return fail(made.error());
    const auto forgotten = AuditRepository(m_db).forgetReads(now.addDays(-kDaysOfReads), kSlice);
    if (!forgotten)
        return fail(forgotten.error());
    m_nextAt = later(now, *forgotten == kSlice ? std::chrono::seconds(kNextSlice) : kEvery);
    return Done{*moved, *made, *forgotten};
}

// An update of the zone data under a program that runs.
void Upkeep::heedZoneData()
{
    const QDateTime written = zoneDataWritten();
    if (m_zoneData && *m_zoneData != written)
        forgetReadZones();
    m_zoneData = written;
}

} // namespace Postrider

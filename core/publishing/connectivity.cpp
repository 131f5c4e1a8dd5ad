// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/connectivity.h"

#include <algorithm>

namespace Postrider {

using namespace std::chrono_literals;
using Way = Net::Reachability::Way;

namespace {

constexpr int kFailures = 3;
constexpr int kHosts = 2; // one that does not answer is that one's trouble
constexpr std::chrono::seconds kFirstProbe = 15s;
constexpr std::chrono::seconds kLastProbe = 5min;

} // namespace

bool Connectivity::heard(Way way)
{
    m_way = way;
    m_failures = m_namelessInARow = 0;
    m_hosts.clear();
    return conclude(way == Way::None);
}

bool Connectivity::tried(const QString &host, Try result)
{
    if (result == Try::Reached) {
        // What was seen counts more than what the system says.
        m_failures = m_namelessInARow = 0;
        m_hosts.clear();
        return conclude(false);
    }
    ++m_failures;
    m_namelessInARow = result == Try::NoName ? m_namelessInARow + 1 : 0;
    m_hosts.insert(host);
    const bool isEverywhere = m_failures >= kFailures && m_hosts.size() >= kHosts;
    // With one host only: a name that nobody can look up is a missing network more often than a missing server.
    const bool isNameless = m_namelessInARow >= kFailures && m_way != Way::There;
    return m_isOffline || isEverywhere || isNameless ? conclude(true) : false;
}

std::chrono::seconds Connectivity::nextProbe()
{
    const auto wait = kFirstProbe * (1 << std::min(m_probes, 8));
    ++m_probes;
    return std::min(wait, kLastProbe);
}

bool Connectivity::conclude(bool isOffline)
{
    if (!isOffline)
        m_probes = 0;
    const bool hasChanged = isOffline != m_isOffline;
    m_isOffline = isOffline;
    return hasChanged;
}

} // namespace Postrider

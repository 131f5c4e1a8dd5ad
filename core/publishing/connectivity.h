// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/reachability.h"

#include <QSet>
#include <QString>

#include <chrono>

namespace Postrider {

// Whether the networks can be reached at all: from what the system says, and from how our own calls end. A value, told
// about events and asked for its conclusion; never about loopback hosts, which need no network.
class Connectivity final
{
public:
    enum class Try { Reached, NoName, NoConnection };

    // Each answers whether isOffline() has changed by it.
    bool heard(Net::Reachability::Way way);
    bool tried(const QString &host, Try result);

    bool isOffline() const { return m_isOffline; }
    // How long to wait before trying all the same while offline; longer each time, and a few minutes at most.
    std::chrono::seconds nextProbe();

private:
    bool conclude(bool isOffline);

    Net::Reachability::Way m_way = Net::Reachability::Way::Unknown;
    bool m_isOffline = false;
    int m_failures = 0;       // in a row
    int m_namelessInARow = 0; // of those, hosts whose name nobody could look up
    QSet<QString> m_hosts;    // of those
    int m_probes = 0;
};

} // namespace Postrider

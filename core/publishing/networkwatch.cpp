// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/networkwatch.h"

#include "base/logging.h"
#include "net/loopback.h"

namespace Postrider {

NetworkWatch::NetworkWatch(Net::HttpClient &http, QObject *parent) : QObject(parent), m_http(http)
{
    m_probe.setSingleShot(true);
    connect(&m_probe, &QTimer::timeout, this, &NetworkWatch::probe);
    connect(&m_http, &Net::HttpClient::tried, this, &NetworkWatch::tried);
}

NetworkWatch::~NetworkWatch() = default;

void NetworkWatch::heard(Net::Reachability::Way way)
{
    if (m_connectivity.heard(way))
        conclude();
}

void NetworkWatch::hold(IntegrationId account)
{
    m_waiting.insert(account);
    m_http.setOffline(true);
    if (!m_probe.isActive())
        m_probe.start(m_connectivity.nextProbe());
}

void NetworkWatch::tried(const QString &host, Net::HttpClient::Contact contact)
{
    using Contact = Net::HttpClient::Contact;
    if (Net::isLoopback(host))
        return;
    const auto result = contact == Contact::Reached ? Connectivity::Try::Reached
        : contact == Contact::NoName                ? Connectivity::Try::NoName
                                                    : Connectivity::Try::NoConnection;
    const bool hasChanged = m_connectivity.tried(host, result);
    m_http.setOffline(isOffline()); // also after a probe that came to nothing
    if (hasChanged)
        conclude();
}

void NetworkWatch::conclude()
{
    qCInfo(lcPublishing, "%s", isOffline() ? "There is no network; posts wait for it" : "The network is back");
    m_http.setOffline(isOffline());
    Q_EMIT onlineChanged(!isOffline());
    if (isOffline())
        return;
    m_probe.stop();
    m_waiting.clear();
    Q_EMIT tryAgain();
}

// The system may be wrong, or say nothing: what waits is tried in earnest.
void NetworkWatch::probe()
{
    m_http.setOffline(false);
    m_waiting.clear();
    Q_EMIT tryAgain();
}

} // namespace Postrider

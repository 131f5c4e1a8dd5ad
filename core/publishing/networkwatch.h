// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "net/httpclient.h"
#include "publishing/connectivity.h"

#include <QSet>
#include <QTimer>

namespace Postrider {

// While there is no network: refuses calls that need one at once, keeps the accounts whose sendings could not be tried,
// and tries again when the system says so, else after growing pauses while something waits. Loopback is always served.
// Owned by the worker; lives in its thread.
class NetworkWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NetworkWatch)
public:
    explicit NetworkWatch(Net::HttpClient &http, QObject *parent = nullptr);
    ~NetworkWatch() override;

    void heard(Net::Reachability::Way way);
    bool isOffline() const { return m_connectivity.isOffline(); }
    // Whether the account's next sending waits for the network.
    bool holds(IntegrationId account) const { return m_waiting.contains(account); }
    void hold(IntegrationId account);

Q_SIGNALS:
    void onlineChanged(bool isOnline);
    void tryAgain(); // nothing is held any more, for now

private:
    void tried(const QString &host, Net::HttpClient::Contact contact);
    void conclude();
    void probe();

    Net::HttpClient &m_http;
    Connectivity m_connectivity;
    QSet<IntegrationId> m_waiting;
    QTimer m_probe; // runs only while offline and something waits
};

} // namespace Postrider

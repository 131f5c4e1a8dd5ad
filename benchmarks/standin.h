// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QProcess>
#include <QUrl>

#include <chrono>

class QNetworkAccessManager;

namespace Postrider::Bench {

struct Arrival
{
    double ms = 0; // since 1970
    QString text;
};

// This program once more, as the server (serving.h). Gone with the object.
class StandIn final
{
public:
    StandIn(int servers, std::chrono::milliseconds delay);
    ~StandIn();
    StandIn(const StandIn &) = delete;
    StandIn &operator=(const StandIn &) = delete;

    QList<QUrl> servers() const { return m_servers; }
    QList<Arrival> arrivals() const; // by time

private:
    QProcess m_process;
    QList<QUrl> m_servers;
};

} // namespace Postrider::Bench

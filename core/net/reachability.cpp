// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/reachability.h"

#include <QNetworkInformation>

namespace Postrider::Net {

namespace {

class SystemReachability final : public Reachability
{
public:
    SystemReachability()
    {
        if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
            return;
        m_information = QNetworkInformation::instance();
        connect(m_information, &QNetworkInformation::reachabilityChanged, this, [this] { Q_EMIT changed(way()); });
    }

    Way way() const override
    {
        using Reach = QNetworkInformation::Reachability;
        if (!m_information)
            return Way::Unknown;
        switch (m_information->reachability()) {
        case Reach::Unknown: return Way::Unknown;
        case Reach::Disconnected: return Way::None;
        case Reach::Local: // perhaps a company's network with its own servers; trying costs little
        case Reach::Site:
        case Reach::Online: return Way::There;
        }
        Q_UNREACHABLE();
    }

private:
    QNetworkInformation *m_information = nullptr; // Qt's own, one a process
};

} // namespace

Reachability::~Reachability() = default;

std::unique_ptr<Reachability> systemReachability()
{
    return std::make_unique<SystemReachability>();
}

} // namespace Postrider::Net

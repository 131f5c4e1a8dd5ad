// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/publicaddress.h"

#include <algorithm>
#include <array>

namespace Postrider::Net {

namespace {

struct Subnet
{
    const char *address;
    int bits;
};

constexpr std::array kSpecial{
    Subnet{"0.0.0.0", 8},
    Subnet{"10.0.0.0", 8},
    Subnet{"100.64.0.0", 10},
    Subnet{"127.0.0.0", 8},
    Subnet{"169.254.0.0", 16},
    Subnet{"172.16.0.0", 12},
    Subnet{"192.0.0.0", 24},
    Subnet{"192.0.2.0", 24},
    Subnet{"192.88.99.0", 24},
    Subnet{"192.168.0.0", 16},
    Subnet{"198.18.0.0", 15},
    Subnet{"198.51.100.0", 24},
    Subnet{"203.0.113.0", 24},
    Subnet{"224.0.0.0", 4},
    Subnet{"240.0.0.0", 4},
    // Within 2000::/3: protocol assignments with Teredo, documentation, 6to4, and more documentation.
    Subnet{"2001::", 23},
    Subnet{"2001:db8::", 32},
    Subnet{"2002::", 16},
    Subnet{"3fff::", 20},
};

} // namespace

bool isPublicAddress(const QHostAddress &address)
{
    if (address.isNull() || !address.scopeId().isEmpty())
        return false;
    const bool isFour = address.protocol() == QAbstractSocket::IPv4Protocol;
    if (!isFour && !address.isInSubnet(QHostAddress(QStringLiteral("2000::")), 3))
        return false;
    return std::none_of(kSpecial.begin(), kSpecial.end(), [&](const Subnet &special) {
        const QHostAddress base(QString::fromLatin1(special.address));
        return base.protocol() == address.protocol() && address.isInSubnet(base, special.bits);
    });
}

} // namespace Postrider::Net

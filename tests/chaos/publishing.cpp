// SPDX-License-Identifier: GPL-3.0-or-later
#include "conductor.h"

#include "littleplatform.h"
#include "publishing/publisher.h"

#include <QCoreApplication>

#include <iostream>
#include <string>

namespace Postrider::Chaos {

int publish(const QString &folder)
{
    std::string key;
    if (!std::getline(std::cin, key))
        return 2;
    const auto vault = std::make_shared<const Vault>(Secret(QByteArray::fromHex(QByteArray::fromStdString(key))));
    const Registry registry = Testing::littleRegistry();
    const SystemClock clock;
    Publisher publisher(PublisherParts{folder, vault, registry, clock, {}});
    publisher.start();
    return QCoreApplication::exec();
}

} // namespace Postrider::Chaos

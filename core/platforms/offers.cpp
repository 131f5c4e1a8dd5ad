// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/offers.h"

namespace Postrider {

QList<Offer> offered(std::initializer_list<const char *> verbs)
{
    QList<Offer> list;
    for (const char *verb : verbs)
        list << Offer{QString::fromLatin1(verb), true, {}};
    return list;
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/platformid.h"

#include <QString>

namespace Postrider {

// Name and colour of each network as its owner spells and paints them: for accounts of
// one that this version does not speak.
struct NetworkBrand
{
    QString name;
    QString colour; // #RRGGBB
};

NetworkBrand brandOf(PlatformId id);

} // namespace Postrider

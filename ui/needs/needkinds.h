// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/need.h"

#include <QString>

#include <functional>

namespace Postrider {

class NeedCard;
struct Desk;

// How one kind of need is shown. The page knows none of them by name: a new kind is one more of these.
struct NeedKind
{
    QString heading; // above its cards: "An assistant asks"
    QString word;    // in the filter: "Approve"
    std::function<NeedCard *(Desk &)> make;
};
NeedKind needKindOf(Need::Kind kind);

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules.h"

#include <initializer_list>

namespace Postrider {

// All of these verbs, offered.
QList<Offer> offered(std::initializer_list<const char *> verbs);

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outgoing.h"
#include "domain/rules.h"

namespace Postrider::Linkedin {

QList<Problem> validate(const Outgoing &post, const Account &account);

} // namespace Postrider::Linkedin

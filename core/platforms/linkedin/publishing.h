// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/recipe.h"

namespace Postrider::Linkedin {

// A post, or a comment on it where the part is a further one: LinkedIn has no threads. The same content twice within
// some ten minutes is refused with the first one's name, which settles a lost reply.
Recipe publish(const Outgoing &post, const Account &account);

Recipe edit(const QString &urn, const Outgoing &post, const Account &account);

} // namespace Postrider::Linkedin

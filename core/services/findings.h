// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/composelayout.h"

namespace Postrider {

// All that is wrong with a composition or worth a word, errors first. timing: At or Now. Reads the store only.
[[nodiscard]] Result<QList<Finding>> findingsOf(Database &database, const Registry &registry, const Actor &actor,
                                                const WorkingCopy &copy, NewPost::Timing timing, const QDateTime &now);

} // namespace Postrider

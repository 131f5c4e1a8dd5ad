// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/composelayout.h"

namespace Postrider {

// All that is wrong with a composition or worth a word, errors first. timing: At or Now. Reads the store only.
[[nodiscard]] Result<QList<Finding>> findingsOf(Database &database, const Registry &registry, const Actor &actor,
                                                const WorkingCopy &copy, NewPost::Timing timing, const QDateTime &now);

// Where a composition stands among other posts of its accounts.
struct Surroundings
{
    PostId self;      // the stored post that is being changed; null for a new one
    QDateTime moment; // when it is to go out, or now
    bool hasTime = true;
    QByteArray zone;
};
// The same text within days, or another post within the hour: warnings.
[[nodiscard]] Result<QList<Finding>> neighbourFindings(Database &database, const Integration &account,
                                                       const QString &text, const Surroundings &surroundings);

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/findings.h"

#include "services/wording.h"

namespace Postrider {

Result<QList<Finding>> findingsOf(Database &database, const Registry &registry, const Actor &actor,
                                  const WorkingCopy &copy, NewPost::Timing timing, const QDateTime &now)
{
    QList<Finding> findings;
    if (copy.composition.isEmpty())
        return findings;
    const auto plan = planComposition(database, registry, actor, copy, timing, nullptr, now);
    if (!plan)
        findings << Finding{Problem::Severity::Error, {}, 1, {}, sentenceFor(plan.error())};
    return findings;
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/finding.h"

namespace Postrider {

Attempt Finding::entry(SendingId sending, QLatin1String finding, const QDateTime &now)
{
    Attempt attempt;
    attempt.id = AttemptId::create();
    attempt.sendingId = sending;
    attempt.number = 0;
    attempt.step = finding;
    attempt.startedAt = attempt.finishedAt = now;
    attempt.outcome = Attempt::Outcome::Done;
    return attempt;
}

} // namespace Postrider

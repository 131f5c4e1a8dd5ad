// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace Postrider {

// Moments as text, for answers with very many of them: what QDateTime::toString() says, several times as
// fast. Pure; both are empty for no moment.

// "2026-11-23T08:00:00.000Z"
QString isoUtc(const QDateTime &moment);
// As clocks that many seconds east of Greenwich show it: "2026-11-23T09:00:00+01:00"
QString isoAt(const QDateTime &moment, int offsetSeconds);

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/queueservice.h"

#include <QTimeZone>

namespace Postrider {

// The tray's sentences, as functions of what they tell about.
namespace TrayWords {

// "14:30"; "Mon 09:20" within a week, "8 Dec, 10:00" beyond.
QString timeOf(const QDateTime &moment, const QDateTime &now, const QTimeZone &zone);
// "in 12 min", "in 3 h", "in 2 days", "now".
QString countdown(const QDateTime &moment, const QDateTime &now);
// "next: 14:30 Bluesky, in 12 min", and before it what a person has to know first.
QString toolTip(const QueueState &queue, bool isOffline, const QDateTime &now, const QTimeZone &zone);
// "14:30  Release notes for 4.2"
QString menuLine(const QueueState::Next &next, const QDateTime &now, const QTimeZone &zone);
// "Quit", and what waits because of it.
QString quit(int postsDueBeforeTomorrow);

} // namespace TrayWords
} // namespace Postrider

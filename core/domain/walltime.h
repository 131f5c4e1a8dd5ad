// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>

namespace Postrider {

// Zone arithmetic of our own over QTimeZone's offsets: QDateTime moves a time in the spring gap without a word and
// picks the later of the two in autumn.
struct ZonedInstant
{
    enum class Note {
        Exact,
        InGap,     // that wall time does not exist: the first instant after the gap
        Ambiguous, // it exists twice: the earlier one
    };

    QDateTime utc;
    Note note = Note::Exact;

    friend bool operator==(const ZonedInstant &, const ZonedInstant &) = default;
};

// The instant at which clocks in the zone show wall. InvalidInput for an unknown zone or an invalid time.
[[nodiscard]] Result<ZonedInstant> instantOf(const QDateTime &wall, const QByteArray &zone);

// What clocks in the zone show at an instant, as a bare date and time: written as UTC, so that this computer's own
// zone, which may have a gap there, can't shift it; its instant means nothing. InvalidInput for an unknown zone.
[[nodiscard]] Result<QDateTime> wallTimeAt(const QDateTime &utc, const QByteArray &zone);

} // namespace Postrider

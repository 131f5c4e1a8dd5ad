// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/post.h"
#include "domain/sending.h"

#include <QDateTime>

#include <chrono>

namespace Postrider {

// When a post counts as missed, and how missed ones go out. A store may wish otherwise
// ("publishing.lateAfterMs", "publishing.lateGapMs").
struct LateRules
{
    std::chrono::milliseconds punctual{60'000}; // that late or less is nobody's matter
    std::chrono::milliseconds gap{30'000};      // at least between two late ones of an account

    friend bool operator==(const LateRules &, const LateRules &) = default;
};

// Found after the program, the computer or the network was away, or a pause lifted. Never for a part after
// the first: what is begun is finished.
bool isMissed(const Sending &sending, const LateRules &rules, const QDateTime &now);

// What is done with a missed one: the person's wish, with ASK where it can't be had: PUBLISH too
// late, NEXT_SLOT on an account that has none to give. A sending that was tried already counts its
// lateness from the next try that was planned.
CatchUp::Policy policyFor(const CatchUp &wish, const Sending &sending, bool hasSlot, const QDateTime &now);

// When the next late one of an account goes out: now, or a gap after the last that is planned (null: none).
QDateTime nextLate(const QDateTime &lastPlanned, const LateRules &rules, const QDateTime &now);

// Whether its next moment is its turn among the late ones.
bool isLateTurn(const Sending &sending);

} // namespace Postrider

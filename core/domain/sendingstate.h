// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sending.h"
#include "domain/sendingproof.h"

#include "base/result.h"

namespace Postrider {

// What may happen to a sending. The whole state machine is one table in sendingstate.cpp.
enum class SendingEvent {
    Schedule, // a draft gets a time, or a waiting one another
    Unschedule,
    Claim,
    Publish,  // the platform said so, or a read-back found it, or the person did
    HandOver, // the platform's scheduler has it, or still has
    Refuse,   // permanent
    Retry,    // transient, or a claim given back: certainly not out
    Hold,
    Release,     // from a hold
    LoseTrack,   // the answer is unknown
    ProveAbsent, // certainly not out; the proof says how that is known
    Skip,
    TryAgain, // a person asks for a failed or skipped one once more
};

// The state that follows, or Conflict when the event makes no sense in this one: an illegal transition can't be
// written. Of a sending whose request was opened (sentAt) nothing leads back to where it could be sent again, but with
// a proof that it is not out. A platform's refusal proves that of a first request, not of a repetition.
[[nodiscard]] Result<Sending::State> nextState(const Sending &standing, SendingEvent event,
                                               const std::optional<NotOut> &proof = {});

// For many at once, none of which was ever sent: WAITING and HELD ones.
[[nodiscard]] Result<Sending::State> nextState(Sending::State from, SendingEvent event);

// Whether a sending in that state may be out, or on its way: only there sentAt is set.
bool mayBeOut(Sending::State state);

// Nothing more will happen by itself.
bool isSettled(Sending::State state);

} // namespace Postrider

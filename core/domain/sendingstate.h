// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sending.h"

#include "base/result.h"

namespace Postrider {

// What may happen to a sending. The whole state machine is one table in sendingstate.cpp.
enum class SendingEvent {
    Schedule, // a draft gets a time, or a waiting one another
    Unschedule,
    Claim,
    Publish, // the platform said so, or a read-back found it, or the person did
    HandOver,
    Refuse, // permanent
    Retry,  // transient, or a claim given back: certainly not out
    Hold,
    Release,     // from a hold
    LoseTrack,   // the answer is unknown
    ProveAbsent, // read back twice with settling time between: certainly not out
    Skip,
    TryAgain, // a person asks for a failed or skipped one once more
};

// The state that follows, or Conflict when the event makes no sense in this one: an illegal transition can't be written.
[[nodiscard]] Result<Sending::State> nextState(Sending::State from, SendingEvent event);

// Nothing more will happen by itself.
bool isSettled(Sending::State state);

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/sending.h"
#include "misbehaviour.h"
#include "platforms/platform.h"

#include <optional>

namespace Postrider::Testing {

// Where in a post's way a fault strikes. Only the two that create may not be repeated,
// and a look that repeats one by its key.
class FaultStep final
{
    Q_GADGET
public:
    enum class At { Upload, Poll, Create, Reply, ReadBack };
    Q_ENUM(At)
};
using At = FaultStep::At;

// What a fault is, seen from outside: whether the server did what it was asked, and what it let the client know.
struct FaultRule
{
    enum class Deed { Undone, Done, DoneLater };
    enum class Said {
        Yes,
        Nothing,  // no answer, or none that the platform's file knows
        NotSent,  // nobody was there to be asked
        Refused,  // for good
        SignIn,   // the token is not good enough
        SlowDown, // and when to come back
    };

    Fault fault;
    Deed deed;
    Said said;
    int status = 0;       // whose words the answer carries; 0: no words
    bool isReset = false; // the connection ended before a byte of an answer
};

// Every fault has its one rule.
const QList<FaultRule> &faultRules();
const FaultRule &ruleOf(Fault fault);

// What must be seen of a sending, worked out from its fault's rule.
struct FaultOutcome
{
    Sending::State first = Sending::State::Published; // once the fault has struck
    std::optional<Error::Kind> kind;                  // why
    QString words;                                    // the server's own, where it said some that count
    int onServer = 0;                                 // posts there at that time
    // When all that happens by itself has happened, and nothing goes wrong any more.
    Sending::State settled = Sending::State::Published;
};
FaultOutcome outcomeOf(Fault fault, At at, ReadBack readBack);

} // namespace Postrider::Testing

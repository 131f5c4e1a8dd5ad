// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sendingstate.h"

#include "base/enumword.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

using State = Sending::State;
using Event = SendingEvent;

namespace {

struct Transition
{
    State from;
    Event event;
    State to;
};

// UNCONFIRMED has no way to WAITING but ProveAbsent, and none to SENDING at all: a lost reply is never just repeated.
constexpr Transition kTransitions[] = {
    {State::Draft, Event::Schedule, State::Waiting},
    {State::Draft, Event::Hold, State::Held},

    {State::Waiting, Event::Schedule, State::Waiting},
    {State::Waiting, Event::Unschedule, State::Draft},
    {State::Waiting, Event::Claim, State::Sending},
    {State::Waiting, Event::Hold, State::Held},
    {State::Waiting, Event::Skip, State::Skipped},
    {State::Waiting, Event::Refuse, State::Failed},

    {State::Held, Event::Release, State::Waiting},
    {State::Held, Event::Schedule, State::Held},
    {State::Held, Event::Unschedule, State::Draft},
    {State::Held, Event::Hold, State::Held},
    {State::Held, Event::Skip, State::Skipped},

    {State::Sending, Event::Publish, State::Published},
    {State::Sending, Event::HandOver, State::HandedOver},
    {State::Sending, Event::Refuse, State::Failed},
    {State::Sending, Event::Retry, State::Waiting},
    {State::Sending, Event::Hold, State::Held},
    {State::Sending, Event::LoseTrack, State::Unconfirmed},
    {State::Sending, Event::Skip, State::Skipped},

    {State::HandedOver, Event::Publish, State::Published},
    {State::HandedOver, Event::HandOver, State::HandedOver},
    {State::HandedOver, Event::Refuse, State::Failed},
    {State::HandedOver, Event::LoseTrack, State::Unconfirmed},
    {State::HandedOver, Event::Unschedule, State::Draft},
    {State::HandedOver, Event::Schedule, State::Waiting}, // taken back, for another way

    {State::Unconfirmed, Event::Publish, State::Published},
    {State::Unconfirmed, Event::HandOver, State::HandedOver},
    {State::Unconfirmed, Event::LoseTrack, State::Unconfirmed},
    {State::Unconfirmed, Event::ProveAbsent, State::Waiting},

    {State::Failed, Event::TryAgain, State::Waiting},
    {State::Failed, Event::Schedule, State::Waiting},
    {State::Failed, Event::Skip, State::Skipped},
    {State::Failed, Event::Unschedule, State::Draft},
    {State::Skipped, Event::TryAgain, State::Waiting},
    {State::Skipped, Event::Schedule, State::Waiting},
};

} // namespace

Result<State> nextState(State from, Event event)
{
    for (const Transition &row : kTransitions) {
        if (row.from == from && row.event == event)
            return row.to;
    }
    return fail(Error::Kind::Conflict, u"event %1 in state %2"_s.arg(int(event)).arg(enumWord(from)));
}

Result<State> nextState(const Sending &standing, Event event, const std::optional<NotOut> &proof)
{
    const auto to = nextState(standing.state, event);
    if (!to || mayBeOut(*to) || !standing.sentAt.isValid())
        return to;
    const bool isRepetition = standing.state == State::Unconfirmed;
    if (!proof || (isRepetition && proof->witness() == NotOut::Witness::Refusal))
        return fail(Error::Kind::Conflict, u"event %1 without proof that it is not out"_s.arg(int(event)));
    return to;
}

bool mayBeOut(State state)
{
    switch (state) {
    case State::Sending:
    case State::HandedOver:
    case State::Published:
    case State::Unconfirmed: return true;
    case State::Draft:
    case State::Waiting:
    case State::Held:
    case State::Failed:
    case State::Skipped: return false;
    }
    Q_UNREACHABLE();
}

bool isSettled(State state)
{
    switch (state) {
    case State::Published:
    case State::Failed:
    case State::Skipped: return true;
    case State::Draft:
    case State::Waiting:
    case State::Held:
    case State::Sending:
    case State::HandedOver:
    case State::Unconfirmed: return false;
    }
    Q_UNREACHABLE();
}

} // namespace Postrider

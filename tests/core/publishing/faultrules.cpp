// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultrules.h"

#include <algorithm>

namespace Postrider::Testing {

using Deed = FaultRule::Deed;
using Kind = Error::Kind;
using Said = FaultRule::Said;
using State = Sending::State;

const QList<FaultRule> &faultRules()
{
    static const QList<FaultRule> rules{
        {Fault::None, Deed::Done, Said::Yes},
        {Fault::Refuse, Deed::Undone, Said::NotSent},
        {Fault::ResetBeforeAccepting, Deed::Undone, Said::Nothing, 0, true},
        {Fault::ResetAfterAccepting, Deed::Done, Said::Nothing, 0, true},
        {Fault::AcceptLate, Deed::DoneLater, Said::Nothing, 0, true},
        {Fault::LateAnswer, Deed::Done, Said::Yes},
        {Fault::Never, Deed::Done, Said::Nothing},
        {Fault::Half, Deed::Done, Said::Nothing},
        {Fault::Dripping, Deed::Done, Said::Nothing},
        {Fault::Garbage, Deed::Done, Said::Nothing},
        {Fault::ErrorInside200, Deed::Undone, Said::Nothing},
        {Fault::Status401, Deed::Undone, Said::SignIn, 401},
        {Fault::Status403, Deed::Undone, Said::SignIn, 403},
        {Fault::Status404, Deed::Undone, Said::Refused, 404},
        {Fault::Status409, Deed::Undone, Said::Nothing, 409},
        {Fault::Status413Early, Deed::Undone, Said::Refused}, // the listener's own answer, without words
        {Fault::Status422, Deed::Undone, Said::Refused, 422},
        {Fault::Status429, Deed::Undone, Said::SlowDown, 429},
        {Fault::Status429Date, Deed::Undone, Said::SlowDown, 429},
        {Fault::Status500, Deed::Undone, Said::Nothing, 500},
        {Fault::Status503, Deed::Undone, Said::Nothing, 503},
        {Fault::Redirect, Deed::Undone, Said::Nothing},
    };
    return rules;
}

const FaultRule &ruleOf(Fault fault)
{
    const auto &rules = faultRules();
    return *std::find_if(rules.begin(), rules.end(), [fault](const FaultRule &rule) { return rule.fault == fault; });
}

namespace {

bool isIrrevocable(At at, ReadBack readBack)
{
    return at == At::Create || at == At::Reply || (at == At::ReadBack && readBack == ReadBack::SameKey);
}

std::optional<Kind> kindOf(Said said, bool irrevocable)
{
    switch (said) {
    case Said::Yes: return std::nullopt;
    case Said::Nothing: return irrevocable ? Kind::UnknownOutcome : Kind::Transient;
    case Said::NotSent: return irrevocable ? Kind::NotSent : Kind::Transient;
    case Said::Refused: return Kind::Content;
    case Said::SignIn: return Kind::Auth;
    case Said::SlowDown: return Kind::RateLimit;
    }
    Q_UNREACHABLE();
}

// The request that publishes, or one on the way to it.
void publishing(FaultOutcome &outcome, bool irrevocable, Said said, ReadBack readBack)
{
    switch (said) {
    case Said::Yes: break;
    case Said::Nothing:
        outcome.first = irrevocable ? State::Unconfirmed : State::Waiting;
        // Where nobody can look, a person has to.
        outcome.settled = irrevocable && readBack == ReadBack::None ? State::Unconfirmed : State::Published;
        break;
    case Said::NotSent:
    case Said::SlowDown: outcome.first = State::Waiting; break;
    case Said::Refused: outcome.first = outcome.settled = State::Failed; break;
    case Said::SignIn: outcome.first = outcome.settled = State::Held; break;
    }
}

// A look at what became of a post that is out: whatever goes wrong with the look says nothing of the post.
void lookingBack(FaultOutcome &outcome, Said said, ReadBack readBack)
{
    outcome.first = said == Said::Yes ? State::Published : State::Unconfirmed;
    if (said == Said::SignIn)
        outcome.settled = State::Unconfirmed; // until somebody connects the account
    // A refusal of the repetition says nothing of the first request, but the list does, at once.
    if (said == Said::Refused && readBack == ReadBack::SameKey) {
        outcome.first = State::Published;
        outcome.kind.reset();
        outcome.words.clear();
    }
}

} // namespace

FaultOutcome outcomeOf(Fault fault, At at, ReadBack readBack)
{
    const FaultRule &rule = ruleOf(fault);
    // Qt asks again by itself when a kept connection breaks under a request that has no body; and a file that a
    // server does not know any more goes up anew.
    const bool mendsAtOnce = at == At::Poll && (rule.isReset || rule.status == 404);
    if (mendsAtOnce)
        return outcomeOf(Fault::None, at, readBack);
    const bool irrevocable = isIrrevocable(at, readBack);
    FaultOutcome outcome;
    outcome.kind = kindOf(rule.said, irrevocable);
    outcome.words = rule.status == 0 ? QString() : Misbehaviour::wordsOf(rule.status);
    if (at == At::ReadBack) {
        // To a search by key 404 is an answer: there is no such post yet.
        const bool isNotThere = readBack == ReadBack::ClientKey && rule.status == 404;
        lookingBack(outcome, isNotThere ? Said::Nothing : rule.said, readBack);
        if (isNotThere) {
            outcome.kind = Kind::UnknownOutcome;
            outcome.words.clear();
        }
        outcome.onServer = 1;
    } else {
        publishing(outcome, irrevocable, rule.said, readBack);
        const bool isOut = outcome.first == State::Published || (irrevocable && rule.deed != Deed::Undone);
        outcome.onServer = isOut ? 1 : 0;
    }
    return outcome;
}

} // namespace Postrider::Testing

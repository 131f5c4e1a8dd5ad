// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/trouble.h"

#include "base/enumword.h"
#include "models/moments.h"
#include "services/wording.h"

#include <QCoreApplication>
#include <QLocale>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

using State = Sending::State;
using Hold = Sending::Hold;
using Look::Tone;

namespace {

// For lupdate: the context of these sentences.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Trouble)
};

template<typename Function>
bool anySending(const PostDetails &details, Function function)
{
    for (const PostDetails::Target &target : details.targets) {
        for (const PostDetails::Part &part : target.parts) {
            if (function(part.sending))
                return true;
        }
    }
    return false;
}

bool isOneOf(State state, std::initializer_list<State> states)
{
    return std::find(states.begin(), states.end(), state) != states.end();
}

// The part that a person has to know first.
const PostDetails::Part *worst(const PostDetails::Target &target)
{
    for (const State state : {State::Unconfirmed, State::Failed, State::Held, State::Skipped}) {
        for (const PostDetails::Part &part : target.parts) {
            if (part.sending.state == state)
                return &part;
        }
    }
    for (const PostDetails::Part &part : target.parts) {
        if (part.sending.state == State::Waiting && (part.sending.tries > 0 || !part.sending.error.isEmpty()))
            return &part;
    }
    return nullptr;
}

QString quoted(const QString &words)
{
    return u'\u201c' + words + u'\u201d';
}

QString wentNowhere(const TroubleAsk &ask, const Sending &sending)
{
    if (sending.part > 1)
        return Words::tr("The post is out; its part %1 is not.").arg(sending.part);
    if (ask.elsewhere.isEmpty())
        return Words::tr("No.");
    return Words::tr("No. It is out on %1.").arg(QLocale().createSeparatedList(ask.elsewhere));
}

QString refusal(const TroubleAsk &ask, const Sending &sending)
{
    const auto kind = enumFromWord<Error::Kind>(sending.error);
    const bool isTheirWord = !kind || *kind == Error::Kind::Content || *kind == Error::Kind::Unclassed;
    const bool isSaid = kind == Error::Kind::Auth;
    if (kind == Error::Kind::RateLimit && !sending.errorWords.isEmpty())
        return Words::tr("%1: %2").arg(ask.network, sending.errorWords);
    if (!isTheirWord)
        return sentenceFor(Error{*kind, sending.errorWords, isSaid ? sending.errorWords : QString(), {}});
    if (sending.errorWords.isEmpty())
        return Words::tr("%1 refused it without a reason.").arg(ask.network);
    return Words::tr("%1 says %2.").arg(ask.network, quoted(sending.errorWords));
}

// Nothing is lost and nobody has to do anything, but the time was another one.
Trouble retrying(const TroubleAsk &ask, const Sending &sending, const PostLeave &leave)
{
    Trouble trouble;
    trouble.story.title = Words::tr("It has not gone out yet on %1").arg(ask.network);
    trouble.story.happened = refusal(ask, sending);
    trouble.story.wentOut = wentNowhere(ask, sending);
    trouble.story.next = sending.notBefore.isValid() && sending.notBefore > ask.now
        ? Words::tr("Postrider tries again at %1, by itself.")
              .arg(momentInWords(sending.notBefore, ask.timezone, ask.now))
        : Words::tr("Postrider tries again as soon as it can, by itself.");
    trouble.story.tone = Tone::Warn;
    if (leave.mayEdit)
        trouble.remedies << Remedy::Edit;
    if (leave.mayUnschedule)
        trouble.remedies << Remedy::Unschedule;
    return trouble;
}

// A person stopped its upload.
Trouble stopped(const TroubleAsk &ask, const Sending &sending, const PostLeave &leave)
{
    Trouble trouble;
    trouble.story.title = Words::tr("You stopped its way to %1").arg(ask.network);
    trouble.story.happened = Words::tr("The upload was cancelled before the post was made.");
    trouble.story.wentOut = wentNowhere(ask, sending);
    trouble.story.next = Words::tr("Nothing is sent again until you say so.");
    trouble.story.tone = Tone::Calm;
    if (leave.mayRetry)
        trouble.remedies << Remedy::Retry;
    if (leave.mayEdit)
        trouble.remedies << Remedy::Edit;
    if (leave.mayUnschedule)
        trouble.remedies << Remedy::Unschedule;
    return trouble;
}

Trouble failed(const TroubleAsk &ask, const Sending &sending, const PostLeave &leave)
{
    if (sending.error == enumWord(Error::Kind::Cancelled))
        return stopped(ask, sending, leave);
    Trouble trouble;
    trouble.story.title = Words::tr("It did not go out on %1").arg(ask.network);
    trouble.story.happened = refusal(ask, sending);
    trouble.story.wentOut = wentNowhere(ask, sending);
    trouble.story.tone = Tone::Bad;
    if (leave.mayRetry) {
        trouble.story.next = Words::tr("Nothing is sent again until you say so.");
        trouble.remedies << Remedy::Retry;
    } else {
        trouble.story.next = Words::tr("First say of the other account whether it went out there.");
    }
    if (leave.mayEdit)
        trouble.remedies << Remedy::Edit;
    if (leave.mayUnschedule)
        trouble.remedies << Remedy::Unschedule;
    return trouble;
}

Trouble unconfirmed(const TroubleAsk &ask, const PostDetails::Part &part)
{
    Trouble trouble;
    trouble.story.title = Words::tr("Did it go out on %1?").arg(ask.network);
    trouble.story.happened = Words::tr("The connection broke after the post was sent, before %1 answered.")
                                 .arg(ask.network);
    for (const Attempt &attempt : part.attempts) {
        if (attempt.isIrrevocable && attempt.outcome == Attempt::Outcome::Abandoned)
            trouble.story.happened = Words::tr("Postrider ended while the post was being sent.");
    }
    trouble.story.wentOut = Words::tr("Unknown");
    trouble.story.tone = Tone::Warn;
    const QDateTime again = part.sending.notBefore;
    trouble.story.next = again.isValid() && again <= ask.now
        ? Words::tr("Postrider looks again as soon as it can. Until it knows, nothing is sent twice.")
        : again.isValid() ? Words::tr("Postrider looks again at %1. Until it knows, nothing is sent twice.")
                                .arg(momentInWords(again, ask.timezone, ask.now))
                          : Words::tr("Nothing is sent again until you say so.");
    // Why it is asked, and not looked up.
    const bool isAsked = !again.isValid() && part.sending.error == enumWord(Error::Kind::UnknownOutcome);
    if (isAsked && !part.sending.errorWords.isEmpty())
        trouble.story.happened += u' ' + part.sending.errorWords;
    trouble.remedies = {Remedy::WentOut, Remedy::DidNotGoOut};
    return trouble;
}

Trouble held(const TroubleAsk &ask, const Sending &sending, const PostLeave &leave)
{
    Trouble trouble;
    Look::ErrorCard::Story &story = trouble.story;
    story.tone = Tone::Calm;
    story.wentOut = Words::tr("Not yet.");
    const QString account = ask.target.integration.platformUsername;
    switch (sending.hold) {
    case Hold::Reauth:
        story.title = Words::tr("%1 has to be connected again").arg(account);
        story.happened = Words::tr("%1 does not accept the account's access any more.").arg(ask.network);
        if (const QString words = ask.target.integration.healthReason; !words.isEmpty())
            story.happened += u' ' + Words::tr("It said %1.").arg(quoted(words));
        story.next = Words::tr("It goes out by its own rules once the account is back.");
        story.tone = Tone::Warn;
        trouble.remedies << Remedy::Reconnect;
        break;
    case Hold::Missed:
        story.title = Words::tr("Its time has passed");
        story.happened = Words::tr("Postrider could not send anything at %1.")
                             .arg(momentInWords(sending.dueAt, ask.timezone, ask.now));
        story.next = Words::tr("It waits for your word.");
        story.tone = Tone::Warn;
        if (leave.mayRetry)
            trouble.remedies << Remedy::PublishNow;
        break;
    case Hold::Approval:
        story.title = Words::tr("It waits for approval");
        story.happened = Words::tr("Somebody has to agree before it goes out.");
        story.next = Words::tr("It goes out at its time once it is approved.");
        break;
    case Hold::Pause:
    case Hold::None:
        story.title = Words::tr("%1 is paused").arg(account);
        story.happened = Words::tr("Publishing on this account was paused.");
        story.next = Words::tr("It goes out by its own rules once the account goes on.");
        trouble.remedies << Remedy::ShowAccounts;
        break;
    }
    if (leave.mayEdit)
        trouble.remedies << Remedy::Edit;
    if (leave.mayUnschedule)
        trouble.remedies << Remedy::Unschedule;
    return trouble;
}

} // namespace

PostLeave PostLeave::of(const PostDetails &details)
{
    PostLeave leave;
    if (details.post.deletedAt.isValid())
        return leave;
    const auto has = [&](std::initializer_list<State> states) {
        return anySending(details, [&](const Sending &sending) { return isOneOf(sending.state, states); });
    };
    // What a network's own scheduler holds is changed and taken back there.
    const bool isOut = has({State::Sending, State::Published, State::Unconfirmed});
    leave.mayEdit = !isOut;
    // What is out on one account keeps its time: taking the rest back would take that away too.
    leave.mayUnschedule = !isOut && has({State::Waiting, State::Held, State::Failed, State::HandedOver});
    const bool isMissed = anySending(
        details, [](const Sending &sending) { return sending.state == State::Held && sending.hold == Hold::Missed; });
    leave.mayRetry = !has({State::Unconfirmed}) && (isMissed || has({State::Failed, State::Skipped}));
    return leave;
}

std::optional<Trouble> troubleOf(const TroubleAsk &ask)
{
    const PostDetails::Part *part = worst(ask.target);
    if (!part || ask.details.post.deletedAt.isValid())
        return std::nullopt;
    const PostLeave leave = PostLeave::of(ask.details);
    switch (part->sending.state) {
    case State::Unconfirmed: return unconfirmed(ask, *part);
    case State::Held: return held(ask, part->sending, leave);
    case State::Waiting: return retrying(ask, part->sending, leave);
    default: return failed(ask, part->sending, leave);
    }
}

} // namespace Postrider

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/story.h"

#include "domain/finding.h"
#include "services/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

using Mood = StoryLine::Mood;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Story)
};

// Steps are named by the platforms' files: "upload media", "wait for media", "create status"; the last four by
// domain/finding.h.
enum class Deed { Send, Upload, Wait, Other, There, NotThere, SaidThere, SaidNotThere };

Deed deedOf(const Attempt &attempt)
{
    if (attempt.isIrrevocable)
        return Deed::Send;
    if (attempt.step == Finding::kThere)
        return Deed::There;
    if (attempt.step == Finding::kNotThere)
        return Deed::NotThere;
    if (attempt.step == Finding::kSaidThere)
        return Deed::SaidThere;
    if (attempt.step == Finding::kSaidNotThere)
        return Deed::SaidNotThere;
    if (attempt.step.contains("upload"_L1))
        return Deed::Upload;
    return attempt.step.contains("wait"_L1) ? Deed::Wait : Deed::Other;
}

QString quoted(const QString &words)
{
    return words.isEmpty() ? QString() : u" \u201c"_s + words + u'\u201d';
}

StoryLine refusal(const Attempt &attempt, const QString &network)
{
    const QDateTime at = attempt.finishedAt;
    const int status = attempt.httpStatus;
    if (status == 0)
        return {at, Words::tr("%1 could not be reached; nothing was sent.").arg(network)};
    if (status == 429)
        return {at, Words::tr("%1 asked to slow down; nothing was sent.").arg(network) + quoted(attempt.words)};
    if (status >= 500)
        return {at,
                Words::tr("%1 had trouble of its own; it did not take the post.").arg(network) + quoted(attempt.words)};
    if (status == 401)
        return {at, Words::tr("%1 does not accept the account's access any more.").arg(network) + quoted(attempt.words),
                Mood::Bad};
    if (attempt.words.isEmpty())
        return {at, Words::tr("%1 refused it.").arg(network), Mood::Bad};
    return {at, Words::tr("%1 refused it:").arg(network) + quoted(attempt.words), Mood::Bad};
}

StoryLine sendLine(const Attempt &attempt, const QString &network)
{
    switch (attempt.outcome) {
    case Attempt::Outcome::Open:
        return {attempt.startedAt, Words::tr("It is being sent to %1.").arg(network), Mood::ToCome};
    case Attempt::Outcome::Done: return {attempt.finishedAt, Words::tr("Sent to %1.").arg(network)};
    case Attempt::Outcome::Refused: return refusal(attempt, network);
    case Attempt::Outcome::Lost:
        return {attempt.finishedAt,
                attempt.httpStatus == 0
                    ? Words::tr("The connection broke before the answer came, so it may be out.")
                    : Words::tr("%1 gave an answer that nobody can read, so it may be out.").arg(network),
                Mood::Unknown};
    case Attempt::Outcome::Abandoned:
        return {attempt.finishedAt, Words::tr("Postrider ended while it was being sent, so it may be out."),
                Mood::Unknown};
    }
    Q_UNREACHABLE();
}

// What can be repeated: files going up, looks at how the network gets on with them, and at what became of a lost
// answer. count of the same in a row.
StoryLine repeatableLine(const Attempt &attempt, int count, const QString &network)
{
    if (attempt.outcome == Attempt::Outcome::Open)
        return {attempt.startedAt, Words::tr("It is being prepared."), Mood::ToCome};
    if (attempt.outcome == Attempt::Outcome::Abandoned)
        return {attempt.finishedAt, Words::tr("Postrider ended while it was being prepared; nothing was sent.")};
    if (attempt.outcome == Attempt::Outcome::Lost)
        return {attempt.finishedAt, Words::tr("The connection broke while it was being prepared; nothing was sent.")};
    if (attempt.outcome == Attempt::Outcome::Refused)
        return refusal(attempt, network);
    switch (deedOf(attempt)) {
    case Deed::Upload:
        return {attempt.finishedAt,
                count == 1 ? Words::tr("Uploaded one file.") : Words::tr("Uploaded %n files.", nullptr, count)};
    case Deed::Wait: return {attempt.finishedAt, Words::tr("%1 has worked through the files.").arg(network)};
    case Deed::There: return {attempt.finishedAt, Words::tr("Looked it up: it is there.")};
    case Deed::NotThere:
        return {attempt.finishedAt,
                count == 1 ? Words::tr("Looked it up once: not seen yet.")
                           : Words::tr("Looked it up %n times: not seen yet.", nullptr, count)};
    case Deed::SaidThere: return {attempt.finishedAt, Words::tr("You said that it is there.")};
    case Deed::SaidNotThere: return {attempt.finishedAt, Words::tr("You said that it is not there.")};
    case Deed::Other:
    case Deed::Send: break;
    }
    return {attempt.finishedAt, Words::tr("Prepared it on %1.").arg(network)};
}

// Nobody heard how it ended.
bool isUnknown(const Attempt &attempt)
{
    return attempt.isIrrevocable
        && (attempt.outcome == Attempt::Outcome::Lost || attempt.outcome == Attempt::Outcome::Abandoned);
}

QList<StoryLine> linesOf(const QList<Attempt> &attempts, const QString &network)
{
    QList<StoryLine> lines;
    for (qsizetype i = 0; i < attempts.size(); ++i) {
        const Attempt &attempt = attempts.at(i);
        if (attempt.isIrrevocable) {
            // A repetition under the same key: the broken one before it is told already.
            if (i > 0 && isUnknown(attempts.at(i - 1)))
                lines << StoryLine{attempt.startedAt,
                                   Words::tr("Asked %1 again, in a way that can't make two.").arg(network)};
            // What goes out in steps is sent once.
            const bool goesOn = attempt.outcome == Attempt::Outcome::Done && i + 1 < attempts.size()
                && attempts.at(i + 1).isIrrevocable && attempts.at(i + 1).outcome == Attempt::Outcome::Done;
            if (!goesOn)
                lines << sendLine(attempt, network);
            continue;
        }
        int count = 1;
        const bool mayMerge = attempt.outcome == Attempt::Outcome::Done;
        while (mayMerge && i + 1 < attempts.size() && attempts.at(i + 1).step == attempt.step
               && attempts.at(i + 1).outcome == attempt.outcome) {
            ++i;
            ++count;
        }
        lines << repeatableLine(attempts.at(i), count, network);
    }
    return lines;
}

// The network's clock and ours differ by a little, and what was looked up was out before: what is told last happened
// last.
void tellPublished(QList<StoryLine> &lines, const Sending &sending)
{
    const QDateTime before = lines.isEmpty() ? QDateTime() : lines.constLast().at;
    const bool isInOrder = !before.isValid() || before <= sending.publishedAt;
    lines << StoryLine{isInOrder ? sending.publishedAt : before, Words::tr("Published."), Mood::Good};
}

void tellUnconfirmed(QList<StoryLine> &lines, const Sending &sending, const QString &network)
{
    const bool isTold = std::any_of(lines.cbegin(), lines.cend(),
                                    [](const StoryLine &line) { return line.mood == Mood::Unknown; });
    if (!isTold)
        lines << StoryLine{sending.sentAt, Words::tr("It was sent, but nobody knows whether it arrived."),
                           Mood::Unknown};
    if (sending.notBefore.isValid())
        lines << StoryLine{sending.notBefore, Words::tr("Postrider looks again on %1.").arg(network), Mood::ToCome};
    else
        lines << StoryLine{{}, Words::tr("Nothing is sent again until you say whether it is out."), Mood::ToCome};
}

void tellWaiting(QList<StoryLine> &lines, const Sending &sending)
{
    if (sending.part > 1 && lines.isEmpty() && sending.tries == 0)
        lines << StoryLine{sending.notBefore, Words::tr("Goes out after part %1.").arg(sending.part - 1), Mood::ToCome};
    else if (lines.isEmpty() && sending.tries == 0)
        lines << StoryLine{sending.dueAt, Words::tr("Goes out."), Mood::ToCome};
    else
        lines << StoryLine{sending.notBefore, Words::tr("Is tried again."), Mood::ToCome};
}

} // namespace

QList<StoryLine> storyOf(const Sending &sending, const QList<Attempt> &attempts, const QString &network,
                         const QList<SendingNote> &notes)
{
    QList<StoryLine> lines = linesOf(attempts, network);
    switch (sending.state) {
    case Sending::State::Draft: break;
    case Sending::State::Waiting: tellWaiting(lines, sending); break;
    case Sending::State::Sending:
        if (lines.isEmpty() || lines.constLast().mood != Mood::ToCome)
            lines << StoryLine{{}, Words::tr("It is being sent."), Mood::ToCome};
        break;
    case Sending::State::Published:
        tellPublished(lines, sending);
        for (const SendingNote &note : notes)
            lines << StoryLine{{}, sentenceFor(note), Mood::Note};
        break;
    case Sending::State::Unconfirmed: tellUnconfirmed(lines, sending, network); break;
    case Sending::State::Failed:
        if (lines.isEmpty() && !sending.errorWords.isEmpty())
            lines << StoryLine{{}, Words::tr("%1 refused it:").arg(network) + quoted(sending.errorWords), Mood::Bad};
        lines << StoryLine{{}, Words::tr("It did not go out."), Mood::Bad};
        break;
    case Sending::State::Skipped: lines << StoryLine{{}, sentenceFor(sending), Mood::Bad}; break;
    case Sending::State::HandedOver:
        lines << StoryLine{sending.dueAt, Words::tr("Scheduled at %1, which publishes it by itself.").arg(network),
                           Mood::ToCome};
        break;
    case Sending::State::Held: lines << StoryLine{{}, sentenceFor(sending), Mood::ToCome}; break;
    }
    return lines;
}

QString stepTitle(const Attempt &attempt)
{
    switch (deedOf(attempt)) {
    case Deed::Send: return Words::tr("Send");
    case Deed::Upload: return Words::tr("Upload");
    case Deed::Wait: return Words::tr("Wait for the files");
    case Deed::There: return Words::tr("Look: it is there");
    case Deed::NotThere: return Words::tr("Look: not seen");
    case Deed::SaidThere: return Words::tr("Your word: it is there");
    case Deed::SaidNotThere: return Words::tr("Your word: it is not there");
    case Deed::Other: break;
    }
    return attempt.step;
}

QString outcomeTitle(Attempt::Outcome outcome)
{
    switch (outcome) {
    case Attempt::Outcome::Open: return Words::tr("Under way");
    case Attempt::Outcome::Done: return Words::tr("Done");
    case Attempt::Outcome::Refused: return Words::tr("Refused");
    case Attempt::Outcome::Lost: return Words::tr("No answer");
    case Attempt::Outcome::Abandoned: return Words::tr("Broken off");
    }
    Q_UNREACHABLE();
}

} // namespace Postrider

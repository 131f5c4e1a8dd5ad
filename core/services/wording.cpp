// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/wording.h"

#include "base/enumword.h"

#include <QCoreApplication>
#include <QHash>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

QString kindSentence(Error::Kind kind)
{
    using Kind = Error::Kind;
    switch (kind) {
    case Kind::InvalidInput: return Words::tr("That can't be used.");
    case Kind::NotFound: return Words::tr("There is no such thing.");
    case Kind::NotAllowed: return Words::tr("You are not allowed to do that.");
    case Kind::Conflict: return Words::tr("That does not fit its present state.");
    case Kind::PastTime: return Words::tr("That time is past.");
    case Kind::NoPostingTime: return Words::tr("The account has no posting times.");
    case Kind::FileMissing: return Words::tr("The file is not there.");
    case Kind::FileUnreadable: return Words::tr("The file can't be read.");
    case Kind::FileTooDemanding:
        return Words::tr("Working on the file broke off; it may be damaged. Nothing else was harmed.");
    case Kind::StoreDamaged:
        return Words::tr(
            "The store is damaged. It was left as it is; the folder \"backups\" beside it may hold an earlier one.");
    case Kind::StoreNewer:
        return Words::tr("The store was made by a newer version of Postrider. It was left as it is; please update.");
    case Kind::StoreBusy: return Words::tr("Another program holds the store. Nothing was changed; try again.");
    case Kind::StoreReadOnly: return Words::tr("The store can't be written: its folder or file is read-only.");
    case Kind::StoreGone:
        return Words::tr(
            "The store's file was moved or deleted while Postrider was running. Nothing is sent or saved until "
            "it is back in its place; then start Postrider again if this message stays.");
    case Kind::StoreFailed: return Words::tr("The store did not answer.");
    case Kind::DiskFull: return Words::tr("The disk is full. Nothing was changed.");
    case Kind::KeychainMissing: return Words::tr("This computer offers no keychain. Use a passphrase instead.");
    case Kind::KeychainLocked:
        return Words::tr(
            "The keychain is locked, or it is another one than the one that holds this store's key. Unlock it "
            "and try again.");
    case Kind::WrongPassphrase: return Words::tr("The passphrase does not open this store.");
    case Kind::PassphraseNeeded: return Words::tr("This store is locked with a passphrase.");
    case Kind::SealBroken:
        return Words::tr("A stored secret was changed or belongs to another store; connect the account again.");
    case Kind::Content: return Words::tr("The network refused the post.");
    case Kind::Auth: return Words::tr("The network does not accept the access token; connect the account again.");
    case Kind::RateLimit: return Words::tr("Too many tries or requests: wait a little before the next one.");
    case Kind::Transient: return Words::tr("The network could not be reached or had trouble of its own.");
    case Kind::Unclassed: return Words::tr("The network gave an answer that is not in its documentation.");
    case Kind::WrongServer: return Words::tr("That address is not a server of this kind.");
    case Kind::NotSent: return Words::tr("The server could not be reached; nothing was sent.");
    case Kind::Lost: return Words::tr("The connection broke before there was an answer.");
    case Kind::Cancelled: return Words::tr("It was cancelled.");
    case Kind::UnknownOutcome:
        return Words::tr("It may or may not have gone out; that is being checked before anything is sent again.");
    case Kind::LeaseLost: return Words::tr("Another publisher is at work on it.");
    case Kind::Internal: return Words::tr("Something went wrong inside Postrider.");
    }
    Q_UNREACHABLE();
}

// Each rule with its numbers: %1 the limit, %2 what there is.
QString ruleSentence(const QString &rule)
{
    static const QHash<QString, const char *> sentences{
        {u"text.tooLong"_s, QT_TRANSLATE_NOOP("Wording", "The text has %2 characters; %1 are allowed.")},
        {u"text.tooManyBytes"_s, QT_TRANSLATE_NOOP("Wording", "The text has %2 bytes; %1 are allowed.")},
        {u"text.empty"_s, QT_TRANSLATE_NOOP("Wording", "There is nothing to post: write a text or add a picture.")},
        {u"text.invalid"_s, QT_TRANSLATE_NOOP("Wording", "Character %2 of the text is none that the network takes.")},
        {u"text.cashtags"_s, QT_TRANSLATE_NOOP("Wording", "The text has %2 cashtags; %1 is allowed.")},
        {u"quote.withMedia"_s, QT_TRANSLATE_NOOP("Wording", "A quoted post can't go with files or a poll.")},
        {u"media.tooMany"_s, QT_TRANSLATE_NOOP("Wording", "There are %2 files; %1 are allowed.")},
        {u"media.mixed"_s, QT_TRANSLATE_NOOP("Wording", "A video or sound must be the only file of a post.")},
        {u"media.type"_s, QT_TRANSLATE_NOOP("Wording", "The network does not take files of type %2.")},
        {u"media.tooBig"_s, QT_TRANSLATE_NOOP("Wording", "The file has %2 bytes; %1 are allowed.")},
        {u"media.tooFewBytes"_s, QT_TRANSLATE_NOOP("Wording", "The file has %2 bytes; at least %1 are needed.")},
        {u"media.tooManyPixels"_s, QT_TRANSLATE_NOOP("Wording", "The picture has %2 pixels; %1 are allowed.")},
        {u"media.codec"_s, QT_TRANSLATE_NOOP("Wording", "The network does not take videos coded as %2.")},
        {u"media.tooWide"_s, QT_TRANSLATE_NOOP("Wording", "One side has %2 pixels; %1 are allowed.")},
        {u"media.tooSmall"_s, QT_TRANSLATE_NOOP("Wording", "The shorter side has %2 pixels; at least %1 are needed.")},
        {u"media.sizeUnknown"_s,
         QT_TRANSLATE_NOOP("Wording", "Nobody knows how wide and high the picture is; the network wants to be told.")},
        {u"media.ratio"_s, QT_TRANSLATE_NOOP("Wording", "Its width to its height is %2; the network takes %1.")},
        {u"media.tooLong"_s, QT_TRANSLATE_NOOP("Wording", "The video lasts %2 seconds; %1 are allowed.")},
        {u"media.tooShort"_s, QT_TRANSLATE_NOOP("Wording", "The video lasts %2 seconds; at least %1 are needed.")},
        {u"media.frameRate"_s,
         QT_TRANSLATE_NOOP("Wording", "The video has %2 frames a second; the network's limit is %1.")},
        {u"media.bitRate"_s, QT_TRANSLATE_NOOP("Wording", "The video has %2 bits a second; %1 are allowed.")},
        {u"media.tooManyFrames"_s, QT_TRANSLATE_NOOP("Wording", "The animation has %2 frames; %1 are allowed.")},
        {u"media.sound"_s,
         QT_TRANSLATE_NOOP("Wording",
                           "The video's sound has more channels or samples (%2) than the network takes (%1).")},
        {u"media.form"_s, QT_TRANSLATE_NOOP("Wording", "The video is interlaced, or its index is at its end.")},
        {u"media.required"_s, QT_TRANSLATE_NOOP("Wording", "This network wants at least one picture or video.")},
        {u"media.videoRequired"_s, QT_TRANSLATE_NOOP("Wording", "This network wants a video.")},
        {u"media.videoAndThumbnail"_s,
         QT_TRANSLATE_NOOP("Wording", "One video goes out, and one picture as its thumbnail.")},
        {u"alt.tooLong"_s, QT_TRANSLATE_NOOP("Wording", "The alt text has %2 characters; %1 are allowed.")},
        {u"poll.withMedia"_s, QT_TRANSLATE_NOOP("Wording", "A poll can't go with files.")},
        {u"card.withMedia"_s,
         QT_TRANSLATE_NOOP("Wording", "A link card goes with one picture at most, which is shown on it.")},
        {u"video.emailUnconfirmed"_s,
         QT_TRANSLATE_NOOP("Wording",
                           "The network takes videos once the account's e-mail address is confirmed there.")},
        {u"poll.options"_s, QT_TRANSLATE_NOOP("Wording", "The poll has %2 options; two to %1 are allowed.")},
        {u"poll.optionTooLong"_s, QT_TRANSLATE_NOOP("Wording", "A poll option has %2 characters; %1 are allowed.")},
        {u"poll.expiry"_s,
         QT_TRANSLATE_NOOP("Wording", "The poll's length of %2 seconds is outside what the server allows (%1).")},
        {u"file.missing"_s, QT_TRANSLATE_NOOP("Wording", "The file is not there.")},
        {u"file.unreadable"_s, QT_TRANSLATE_NOOP("Wording", "The file can't be read.")},
        {u"publishAt.past"_s,
         QT_TRANSLATE_NOOP("Wording", "That time is past, so the network shows the video at once.")},
        {u"setting.unknown"_s, QT_TRANSLATE_NOOP("Wording", "The network has no such setting.")},
        {u"setting.missing"_s, QT_TRANSLATE_NOOP("Wording", "The network needs this setting.")},
        {u"captions.withoutVideo"_s, QT_TRANSLATE_NOOP("Wording", "Captions belong to a video; the post has none.")},
        {u"setting.invalid"_s, QT_TRANSLATE_NOOP("Wording", "The setting's value can't be used.")},
    };
    const char *sentence = sentences.value(rule);
    if (!sentence)
        return Words::tr("The network would refuse this (%3).").replace(u"%3"_s, rule);
    return Words::tr(sentence);
}

// What the wire or the program said of an error is for the log; what a network or a person said is for people.
bool isForPeople(const Sending &sending)
{
    using Kind = Error::Kind;
    const auto kind = enumFromWord<Kind>(sending.error);
    const bool isNetworks = !kind || *kind == Kind::Content || *kind == Kind::Auth || *kind == Kind::RateLimit;
    return isNetworks ? !sending.errorWords.isEmpty() : sending.errorWords.contains(u' ');
}

QString factText(const QJsonValue &value)
{
    const bool isWhole = value.isDouble() && value.toInteger(-1) == value.toInteger(-2);
    return isWhole ? QString::number(value.toInteger()) : value.toVariant().toString();
}

} // namespace

QString sentenceFor(const Error &error)
{
    // What a caller did wrong is worded where it was found.
    const bool speaksForItself = (error.kind == Error::Kind::InvalidInput || error.kind == Error::Kind::NotAllowed
                                  || error.kind == Error::Kind::Conflict || error.kind == Error::Kind::NotFound
                                  || error.kind == Error::Kind::NoPostingTime)
        && error.detail.contains(u' ');
    if (speaksForItself)
        return error.detail;
    // Whoever asks to wait says why: too many requests, an allowance or credit that is used up.
    const bool isExplained = error.kind == Error::Kind::RateLimit && !error.words.isEmpty();
    QString sentence = isExplained ? Words::tr("The network takes nothing for a while.") : kindSentence(error.kind);
    const bool hasFile = error.kind == Error::Kind::FileMissing || error.kind == Error::Kind::FileUnreadable;
    if (hasFile && !error.detail.isEmpty())
        sentence += u" ("_s + error.detail + u')';
    if (!error.words.isEmpty())
        sentence += u' ' + Words::tr("It said: \"%1\"").arg(error.words);
    return sentence;
}

QString sentenceFor(const Problem &problem)
{
    QString sentence = ruleSentence(problem.rule);
    sentence.replace(u"%1"_s, factText(problem.facts.value("limit"_L1)));
    sentence.replace(u"%2"_s, factText(problem.facts.value("actual"_L1)));
    return problem.where.isEmpty() || problem.where == "text"_L1 ? sentence : u"%1: %2"_s.arg(problem.where, sentence);
}

QString sentenceFor(const Sending &sending)
{
    using State = Sending::State;
    const QString reason = isForPeople(sending) ? u" ("_s + sending.errorWords + u')' : QString();
    switch (sending.state) {
    case State::Draft: return Words::tr("A draft.");
    case State::Waiting:
        // A rate limit costs no try, and is a reason all the same.
        return sending.tries > 0 || !sending.error.isEmpty() ? Words::tr("Will be tried again.") + reason
                                                             : Words::tr("Waits for its time.");
    case State::Sending: return Words::tr("Is being sent.");
    case State::HandedOver: return Words::tr("The network's own scheduler holds it.");
    case State::Published: return Words::tr("It is out.");
    case State::Failed: return Words::tr("It did not go out.") + reason;
    case State::Unconfirmed: return Words::tr("It may or may not be out; that is being checked.") + reason;
    case State::Skipped:
        // By a rule or a person's word; else it would have answered to nothing.
        return sending.part == 1 ? Words::tr("It was left out, because its time was missed.")
                                 : Words::tr("It was left out, because the part before it did not go out.");
    case State::Held: break;
    }
    switch (sending.hold) {
    case Sending::Hold::Approval: return Words::tr("Waits for your approval.");
    case Sending::Hold::Reauth: return Words::tr("Waits until the account is connected again.") + reason;
    case Sending::Hold::Pause: return Words::tr("Waits because publishing is paused.");
    case Sending::Hold::Missed:
        return Words::tr("Its time passed while nothing could be sent; say whether it should still go out.");
    case Sending::Hold::None: break;
    }
    return Words::tr("Is held.");
}

QString sentenceFor(const SendingNote &note)
{
    const int missing = note.expected - note.there;
    switch (note.kind) {
    case SendingNote::Kind::TextDiffers: return Words::tr("Published, but another text is shown there.");
    case SendingNote::Kind::MediaMissing:
        return Words::tr("Published, but only %1 of %n file(s) are shown there.", nullptr, note.expected)
            .arg(note.there);
    case SendingNote::Kind::AltTextMissing:
        return missing == 1
            ? Words::tr("Published, but the description of 1 of %n file(s) is not there.", nullptr, note.expected)
            : Words::tr("Published, but the descriptions of %1 of %n file(s) are not there.", nullptr, note.expected)
                  .arg(missing);
    case SendingNote::Kind::Said: return Words::tr("Published. The network said: \"%1\"").arg(note.words);
    }
    Q_UNREACHABLE();
}

QString wordFor(PostStanding::Word standing)
{
    using Word = PostStanding::Word;
    switch (standing) {
    case Word::Draft: return Words::tr("Draft");
    case Word::Scheduled: return Words::tr("Scheduled");
    case Word::HandedOver: return Words::tr("Scheduled at the network");
    case Word::Approval: return Words::tr("Waits for approval");
    case Word::Held: return Words::tr("Held");
    case Word::Publishing: return Words::tr("Publishing");
    case Word::Unconfirmed: return Words::tr("Did it go out?");
    case Word::Published: return Words::tr("Published");
    case Word::Failed: return Words::tr("Failed");
    }
    Q_UNREACHABLE();
}

PostStanding::Word standingOf(const Sending &sending)
{
    using Word = PostStanding::Word;
    switch (sending.state) {
    case Sending::State::Draft: return Word::Draft;
    case Sending::State::Waiting: return Word::Scheduled;
    case Sending::State::HandedOver: return Word::HandedOver;
    case Sending::State::Held: return sending.hold == Sending::Hold::Approval ? Word::Approval : Word::Held;
    case Sending::State::Sending: return Word::Publishing;
    case Sending::State::Published: return Word::Published;
    case Sending::State::Failed:
    case Sending::State::Skipped: return Word::Failed;
    case Sending::State::Unconfirmed: return Word::Unconfirmed;
    }
    Q_UNREACHABLE();
}

} // namespace Postrider

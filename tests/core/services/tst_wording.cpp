// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/enumword.h"
#include "services/wording.h"
#include "testmain.h"

#include <QMetaEnum>
#include <QSet>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

class TestWording final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasASentence();
    void quotesThePlatform();
    void leavesOutWhatIsForTheLog();
    void repeatsWhatSpeaksForItself();
    void everyStateHasASentence();
    void everyStandingHasAWord();
    void standsAsItsState();
    void rulesNameTheirNumbers();
};

void TestWording::everyKindHasASentence()
{
    const QMetaEnum kinds = QMetaEnum::fromType<Error::Kind>();
    QSet<QString> sentences;
    for (int i = 0; i < kinds.keyCount(); ++i) {
        const QString sentence = sentenceFor(Error{Error::Kind(kinds.value(i)), {}, {}, {}});
        QVERIFY2(sentence.endsWith(u'.') || sentence.endsWith(u')'), qPrintable(sentence));
        QVERIFY2(!sentence.contains("nknown error"_L1), qPrintable(sentence));
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), kinds.keyCount());
}

void TestWording::quotesThePlatform()
{
    const QString sentence = sentenceFor(Error{Error::Kind::Content, u"create status"_s, u"Text is too rude"_s, {}});
    QVERIFY2(sentence.contains(u"\"Text is too rude\""_s), qPrintable(sentence));
}

// A window has no options and no use for the names of socket errors.
void TestWording::leavesOutWhatIsForTheLog()
{
    const QMetaEnum kinds = QMetaEnum::fromType<Error::Kind>();
    for (int i = 0; i < kinds.keyCount(); ++i) {
        const auto kind = Error::Kind(kinds.value(i));
        const QString sentence = sentenceFor(Error{kind, u"ConnectionRefusedError"_s, {}, {}});
        const bool isFile = kind == Error::Kind::FileMissing || kind == Error::Kind::FileUnreadable;
        QVERIFY2(isFile || !sentence.contains("ConnectionRefused"_L1), qPrintable(sentence));
        QVERIFY2(!sentence.contains(" --"_L1) && !sentence.contains("(--"_L1), qPrintable(sentence));
    }
    Sending sending;
    sending.state = Sending::State::Waiting;
    sending.tries = 1;
    sending.error = enumWord(Error::Kind::NotSent);
    sending.errorWords = u"ConnectionRefusedError"_s;
    QVERIFY(!sentenceFor(sending).contains("ConnectionRefused"_L1));
    sending.error = enumWord(Error::Kind::RateLimit);
    sending.errorWords = u"Slow_down"_s;
    QVERIFY(sentenceFor(sending).contains("Slow_down"_L1));
}

void TestWording::repeatsWhatSpeaksForItself()
{
    QCOMPARE(sentenceFor(Error{Error::Kind::InvalidInput, u"A user needs a name."_s, {}, {}}),
             u"A user needs a name."_s);
}

void TestWording::everyStateHasASentence()
{
    QSet<QString> sentences;
    const QMetaEnum states = QMetaEnum::fromType<Sending::State>();
    for (int i = 0; i < states.keyCount(); ++i) {
        Sending sending;
        sending.state = Sending::State(states.value(i));
        sentences.insert(sentenceFor(sending));
    }
    QCOMPARE(sentences.size(), states.keyCount());
    const QMetaEnum holds = QMetaEnum::fromType<Sending::Hold>();
    for (int i = 0; i < holds.keyCount(); ++i) {
        Sending sending;
        sending.state = Sending::State::Held;
        sending.hold = Sending::Hold(holds.value(i));
        sentences.insert(sentenceFor(sending));
    }
    QCOMPARE(sentences.size(), states.keyCount() + holds.keyCount() - 1);
}

void TestWording::everyStandingHasAWord()
{
    QSet<QString> words;
    const QMetaEnum standings = QMetaEnum::fromType<PostStanding::Word>();
    for (int i = 0; i < standings.keyCount(); ++i)
        words.insert(wordFor(PostStanding::Word(standings.value(i))));
    QCOMPARE(words.size(), standings.keyCount());
    QVERIFY(!words.contains(QString()));
}

void TestWording::standsAsItsState()
{
    using State = Sending::State;
    using Word = PostStanding::Word;
    const QList<std::pair<State, Word>> table{
        {State::Draft, Word::Draft},   {State::Waiting, Word::Scheduled},  {State::HandedOver, Word::HandedOver},
        {State::Held, Word::Held},     {State::Sending, Word::Publishing}, {State::Published, Word::Published},
        {State::Failed, Word::Failed}, {State::Skipped, Word::Failed},     {State::Unconfirmed, Word::Unconfirmed}};
    QCOMPARE(table.size(), QMetaEnum::fromType<State>().keyCount());
    for (const auto &[state, word] : table) {
        Sending sending;
        sending.state = state;
        QCOMPARE(standingOf(sending), word);
    }
    Sending approval;
    approval.state = State::Held;
    approval.hold = Sending::Hold::Approval;
    QCOMPARE(standingOf(approval), Word::Approval);
}

void TestWording::rulesNameTheirNumbers()
{
    const Problem problem{u"text.tooLong"_s, u"text"_s, {{u"limit"_s, 500}, {u"actual"_s, 512}}};
    QCOMPARE(sentenceFor(problem), u"The text has 512 characters; 500 are allowed."_s);
    const Problem file{u"media.tooBig"_s, u"media[1]"_s, {{u"limit"_s, 10}, {u"actual"_s, 11}}};
    QVERIFY(sentenceFor(file).startsWith("media[1]: "_L1));
    // Rules without numbers, worded as the errors are that say the same.
    QCOMPARE(sentenceFor(Problem{u"file.missing"_s, {}, {}}), sentenceFor(Error{Error::Kind::FileMissing, {}, {}, {}}));
    QCOMPARE(sentenceFor(Problem{u"file.unreadable"_s, {}, {}}),
             sentenceFor(Error{Error::Kind::FileUnreadable, {}, {}, {}}));
}

TEST_CLASS(TestWording)
#include "tst_wording.moc"

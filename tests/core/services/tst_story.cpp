// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/finding.h"
#include "services/story.h"
#include "testmain.h"

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

using State = Sending::State;
using Ending = Attempt::Outcome;

namespace {

QDateTime at(int second)
{
    return QDateTime(QDate(2026, 11, 22), QTime(14, 30), Qt::UTC).addSecs(second);
}

Attempt attempt(const QString &step, int second, Ending outcome, int status = 200, const QString &words = {})
{
    Attempt attempt;
    attempt.step = step;
    attempt.isIrrevocable = step == "create status"_L1;
    attempt.startedAt = at(second);
    attempt.finishedAt = outcome == Ending::Open ? QDateTime() : at(second);
    attempt.outcome = outcome;
    attempt.httpStatus = status;
    attempt.words = words;
    return attempt;
}

Sending sending(State state)
{
    Sending sending;
    sending.state = state;
    sending.dueAt = sending.notBefore = at(0);
    return sending;
}

Sending publishedAt(int second, int sentSecond)
{
    Sending made = sending(State::Published);
    made.publishedAt = at(second);
    made.sentAt = at(sentSecond);
    return made;
}

Sending unknown(int readBacks, const QDateTime &notBefore)
{
    Sending made = sending(State::Unconfirmed);
    made.sentAt = at(2);
    made.readBacks = readBacks;
    made.notBefore = notBefore;
    return made;
}

// "14:30:02 Sent to Mastodon."; "-" where nobody knows the moment.
QStringList told(const QList<StoryLine> &lines)
{
    QStringList texts;
    for (const StoryLine &line : lines)
        texts << (line.at.isValid() ? line.at.toString(u"HH:mm:ss"_s) : u"-"_s) + u' ' + line.sentence;
    return texts;
}

} // namespace

Q_DECLARE_METATYPE(Sending)

class TestStory final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tells_data();
    void tells();
    void isInOrderOfTime();
    void notesWhatIsNotQuiteAsItWasSent();
    void namesStepsAndEndings();
};

void TestStory::tells_data()
{
    QTest::addColumn<Sending>("sending");
    QTest::addColumn<QList<Attempt>>("attempts");
    QTest::addColumn<QStringList>("story");

    const Attempt up = attempt(u"upload media"_s, 0, Ending::Done);
    const Attempt sent = attempt(u"create status"_s, 2, Ending::Done);
    const Attempt lost = attempt(u"create status"_s, 2, Ending::Lost, 0);
    const auto attempts = [](std::initializer_list<Attempt> list) { return QList<Attempt>(list); };

    QTest::newRow("draft") << sending(State::Draft) << attempts({}) << QStringList();
    QTest::newRow("to come") << sending(State::Waiting) << attempts({}) << QStringList{u"14:30:00 Goes out."_s};
    QTest::newRow("straight") << publishedAt(2, 2)
                              << attempts({up, up, attempt(u"wait for media"_s, 1, Ending::Done), sent})
                              << QStringList{u"14:30:00 Uploaded 2 files."_s,
                                             u"14:30:01 Mastodon has worked through the files."_s,
                                             u"14:30:02 Sent to Mastodon."_s, u"14:30:02 Published."_s};
    QTest::newRow("lost, found")
        << publishedAt(2, 2)
        << attempts({lost, attempt(Finding::kNotThere, 4, Ending::Done), attempt(Finding::kThere, 7, Ending::Done)})
        << QStringList{u"14:30:02 The connection broke before the answer came, so it may be out."_s,
                       u"14:30:04 Looked it up once: not seen yet."_s, u"14:30:07 Looked it up: it is there."_s,
                       u"14:30:07 Published."_s};
    QTest::newRow("lost, a person's word")
        << publishedAt(2, 2) << attempts({lost, attempt(Finding::kSaidThere, 50, Ending::Done)})
        << QStringList{u"14:30:02 The connection broke before the answer came, so it may be out."_s,
                       u"14:30:50 You said that it is there."_s, u"14:30:50 Published."_s};
    QTest::newRow("lost, proven absent, sent again")
        << publishedAt(30, 30)
        << attempts({lost, attempt(Finding::kNotThere, 4, Ending::Done), attempt(Finding::kNotThere, 29, Ending::Done),
                     attempt(u"create status"_s, 30, Ending::Done)})
        << QStringList{u"14:30:02 The connection broke before the answer came, so it may be out."_s,
                       u"14:30:29 Looked it up 2 times: not seen yet."_s, u"14:30:30 Sent to Mastodon."_s,
                       u"14:30:30 Published."_s};
    QTest::newRow("lost, a person says no, sent again")
        << publishedAt(60, 60)
        << attempts(
               {lost, attempt(Finding::kSaidNotThere, 50, Ending::Done), attempt(u"create status"_s, 60, Ending::Done)})
        << QStringList{u"14:30:02 The connection broke before the answer came, so it may be out."_s,
                       u"14:30:50 You said that it is not there."_s, u"14:31:00 Sent to Mastodon."_s,
                       u"14:31:00 Published."_s};
    QTest::newRow("in two steps") << publishedAt(3, 2) << attempts({sent, attempt(u"create status"_s, 3, Ending::Done)})
                                  << QStringList{u"14:30:03 Sent to Mastodon."_s, u"14:30:03 Published."_s};
    QTest::newRow("lost, repeated under its key")
        << publishedAt(9, 2) << attempts({lost, attempt(u"create status"_s, 9, Ending::Done)})
        << QStringList{u"14:30:02 The connection broke before the answer came, so it may be out."_s,
                       u"14:30:09 Asked Mastodon again, in a way that can't make two."_s,
                       u"14:30:09 Sent to Mastodon."_s, u"14:30:09 Published."_s};
    QTest::newRow("lost, being looked up")
        << unknown(1, at(600)) << attempts({lost, attempt(Finding::kNotThere, 7, Ending::Done)})
        << QStringList{u"14:30:02 The connection broke before the answer came, so it may be out."_s,
                       u"14:30:07 Looked it up once: not seen yet."_s,
                       u"14:40:00 Postrider looks again on Mastodon."_s};
    QTest::newRow("unknown for good") << unknown(0, {})
                                      << attempts({attempt(u"create status"_s, 2, Ending::Abandoned, 0)})
                                      << QStringList{
                                             u"14:30:02 Postrider ended while it was being sent, so it may be out."_s,
                                             u"- Nothing is sent again until you say whether it is out."_s};
    QTest::newRow("unknown, history gone")
        << unknown(0, {}) << attempts({})
        << QStringList{u"14:30:02 It was sent, but nobody knows whether it arrived."_s,
                       u"- Nothing is sent again until you say whether it is out."_s};
    QTest::newRow("refused") << sending(State::Failed)
                             << attempts({attempt(u"create status"_s, 2, Ending::Refused, 422, u"too rude"_s)})
                             << QStringList{u"14:30:02 Mastodon refused it: \u201ctoo rude\u201d"_s,
                                            u"- It did not go out."_s};
    Sending wordless = sending(State::Failed);
    wordless.errorWords = u"a flair is missing"_s;
    QTest::newRow("refused, history gone")
        << wordless << attempts({})
        << QStringList{u"- Mastodon refused it: \u201ca flair is missing\u201d"_s, u"- It did not go out."_s};
    Sending again = sending(State::Waiting);
    again.tries = 1;
    again.notBefore = at(60);
    QTest::newRow("unreachable") << again << attempts({attempt(u"create status"_s, 2, Ending::Refused, 0)})
                                 << QStringList{u"14:30:02 Mastodon could not be reached; nothing was sent."_s,
                                                u"14:31:00 Is tried again."_s};
    QTest::newRow("slowed down") << again << attempts({attempt(u"create status"_s, 2, Ending::Refused, 429)})
                                 << QStringList{u"14:30:02 Mastodon asked to slow down; nothing was sent."_s,
                                                u"14:31:00 Is tried again."_s};
    QTest::newRow("upload broke")
        << again << attempts({attempt(u"upload media"_s, 1, Ending::Lost, 0)})
        << QStringList{u"14:30:01 The connection broke while it was being prepared; nothing was sent."_s,
                       u"14:31:00 Is tried again."_s};
    Sending comment = sending(State::Waiting);
    comment.part = 2;
    comment.notBefore = {};
    QTest::newRow("a part behind another") << comment << attempts({}) << QStringList{u"- Goes out after part 1."_s};
    QTest::newRow("under way") << sending(State::Sending) << attempts({attempt(u"create status"_s, 2, Ending::Open, 0)})
                               << QStringList{u"14:30:02 It is being sent to Mastodon."_s};
    Sending held = sending(State::Held);
    held.hold = Sending::Hold::Reauth;
    QTest::newRow("held") << held << attempts({attempt(u"create status"_s, 2, Ending::Refused, 401)})
                          << QStringList{u"14:30:02 Mastodon does not accept the account's access any more."_s,
                                         u"- Waits until the account is connected again."_s};
}

void TestStory::tells()
{
    QFETCH(Sending, sending);
    QFETCH(QList<Attempt>, attempts);
    QTEST(told(storyOf(sending, attempts, u"Mastodon"_s)), "story");
}

void TestStory::isInOrderOfTime()
{
    // The network's clock may be ahead of ours or behind.
    for (const int second : {-5, 0, 30}) {
        const auto lines = storyOf(publishedAt(second, 2), {attempt(u"create status"_s, 2, Ending::Done)},
                                   u"Mastodon"_s);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(0).at <= lines.at(1).at);
        QCOMPARE(lines.at(1).mood, StoryLine::Mood::Good);
    }
}

void TestStory::notesWhatIsNotQuiteAsItWasSent()
{
    const QList<SendingNote> notes{{SendingNote::Kind::AltTextMissing, 2, 1, {}},
                                   {SendingNote::Kind::Said, 0, 0, u"made private"_s}};
    const QList<Attempt> attempts{attempt(u"create status"_s, 2, Ending::Done)};
    const auto lines = storyOf(publishedAt(2, 2), attempts, u"Mastodon"_s, notes);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(1).mood, StoryLine::Mood::Good);
    QCOMPARE(lines.at(2).mood, StoryLine::Mood::Note);
    QVERIFY2(lines.at(2).sentence.contains(u"description of 1 of 2"_s), qPrintable(lines.at(2).sentence));
    QVERIFY2(lines.at(3).sentence.contains(u"made private"_s), qPrintable(lines.at(3).sentence));
    // Of what is not out there is nothing to note.
    QCOMPARE(storyOf(sending(State::Draft), {}, u"Mastodon"_s, notes).size(), 0);
}

void TestStory::namesStepsAndEndings()
{
    QCOMPARE(stepTitle(attempt(u"create status"_s, 0, Ending::Done)), u"Send"_s);
    QCOMPARE(stepTitle(attempt(u"upload media"_s, 0, Ending::Done)), u"Upload"_s);
    QCOMPARE(stepTitle(attempt(u"look up the flair"_s, 0, Ending::Done)), u"look up the flair"_s);
    QSet<QString> endings;
    for (const auto outcome : {Ending::Open, Ending::Done, Ending::Refused, Ending::Lost, Ending::Abandoned})
        endings.insert(outcomeTitle(outcome));
    QCOMPARE(endings.size(), 5);
}

TEST_CLASS(TestStory)
#include "tst_story.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sendingstate.h"
#include "testmain.h"

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using State = Sending::State;

class TestSendingState final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPair_data();
    void everyPair();
    void settledStates();
    void everyPairOfWhatMayBeOut_data() { everyPair_data(); }
    void everyPairOfWhatMayBeOut();
    void refusalsThatProve();
    void readsThatProve_data();
    void readsThatProve();
    void keysThatMayBeRepeated_data();
    void keysThatMayBeRepeated();
};

namespace {

const QDateTime kNow(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC);
constexpr int kEvents = int(SendingEvent::TryAgain) + 1;

// The machine once more, as a grid: a row for each state, a column for each event, a letter for the state that follows.
// D draft, W waiting, H held, S sending, O handed over, P published, F failed, U unconfirmed, K skipped, . not allowed.
struct Line
{
    State from;
    const char *next;
};
constexpr Line kGrid[] = {
    //                    Schedule
    //                    | Unschedule
    //                    | | Claim
    //                    | | | Publish
    //                    | | | | HandOver
    //                    | | | | | Refuse
    //                    | | | | | | Retry
    //                    | | | | | | | Hold
    //                    | | | | | | | | Release
    //                    | | | | | | | | | LoseTrack
    //                    | | | | | | | | | | ProveAbsent
    //                    | | | | | | | | | | | Skip
    //                    | | | | | | | | | | | | TryAgain
    {State::Draft, "W . . . . . . H . . . . ."},      {State::Waiting, "W D S . . F . H . . . K ."},
    {State::Held, "H D . . . . . H W . . K ."},       {State::Sending, ". . . P O F W H . U . K ."},
    {State::HandedOver, "W D . P O F . . . U . . ."}, {State::Published, ". . . . . . . . . . . . ."},
    {State::Failed, "W D . . . . . . . . . K W"},     {State::Unconfirmed, ". . . P O . . . . U W . ."},
    {State::Skipped, "W . . . . . . . . . . . W"},
};

State stateOf(char letter)
{
    switch (letter) {
    case 'D': return State::Draft;
    case 'W': return State::Waiting;
    case 'H': return State::Held;
    case 'S': return State::Sending;
    case 'O': return State::HandedOver;
    case 'P': return State::Published;
    case 'F': return State::Failed;
    case 'U': return State::Unconfirmed;
    default: return State::Skipped;
    }
}

} // namespace

void TestSendingState::everyPair_data()
{
    QTest::addColumn<State>("from");
    QTest::addColumn<int>("event");
    QTest::addColumn<char>("next");
    QCOMPARE(int(std::size(kGrid)), QMetaEnum::fromType<State>().keyCount());
    for (const Line &line : kGrid) {
        QCOMPARE(int(qstrlen(line.next)), 2 * kEvents - 1);
        for (int event = 0; event < kEvents; ++event)
            QTest::addRow("%s, event %d", QMetaEnum::fromType<State>().valueToKey(int(line.from)), event)
                << line.from << event << line.next[2 * event];
    }
}

void TestSendingState::everyPair()
{
    QFETCH(State, from);
    QFETCH(int, event);
    QFETCH(char, next);
    const auto followed = nextState(from, SendingEvent(event));
    QCOMPARE(followed.has_value(), next != '.');
    if (followed)
        QCOMPARE(*followed, stateOf(next));
    else
        QCOMPARE(followed.error().kind, Error::Kind::Conflict);
}

void TestSendingState::settledStates()
{
    const QList<State> settled{State::Published, State::Failed, State::Skipped};
    for (const Line &line : kGrid)
        QCOMPARE(isSettled(line.from), settled.contains(line.from));
}

// The same grid once more for a sending whose request was opened, with each kind of proof and with none.
void TestSendingState::everyPairOfWhatMayBeOut()
{
    QFETCH(State, from);
    QFETCH(int, event);
    QFETCH(char, next);
    Sending sending;
    sending.state = from;
    QCOMPARE(nextState(sending, SendingEvent(event)).has_value(), next != '.');
    sending.sentAt = kNow;
    sending.readBacks = 2;
    const auto reads = NotOut::byReads(sending, 0ms, kNow);
    QVERIFY(reads);
    for (const std::optional<NotOut> &proof : {std::optional<NotOut>(), NotOut::byRefusal(Error::Kind::Content), reads,
                                               std::optional(NotOut::byPersonsWord())}) {
        const auto followed = nextState(sending, SendingEvent(event), proof);
        const bool isLegal = next != '.';
        const bool staysSent = isLegal && mayBeOut(stateOf(next));
        const bool isProven = proof && (from != State::Unconfirmed || proof->witness() != NotOut::Witness::Refusal);
        QCOMPARE(followed.has_value(), isLegal && (staysSent || isProven));
        if (followed)
            QCOMPARE(*followed, stateOf(next));
    }
}

void TestSendingState::refusalsThatProve()
{
    const QList<Error::Kind> certain{Error::Kind::Content,       Error::Kind::Auth,         Error::Kind::RateLimit,
                                     Error::Kind::NotSent,       Error::Kind::InvalidInput, Error::Kind::FileMissing,
                                     Error::Kind::FileUnreadable};
    const QMetaEnum kinds = QMetaEnum::fromType<Error::Kind>();
    for (int i = 0; i < kinds.keyCount(); ++i) {
        const auto kind = Error::Kind(kinds.value(i));
        QVERIFY2(NotOut::byRefusal(kind).has_value() == certain.contains(kind), kinds.key(i));
    }
}

void TestSendingState::readsThatProve_data()
{
    QTest::addColumn<int>("reads");
    QTest::addColumn<qint64>("secondsAfter");
    QTest::addColumn<bool>("proves");
    QTest::newRow("none") << 0 << qint64(6000) << false;
    QTest::newRow("one, settled") << 1 << qint64(6000) << false;
    QTest::newRow("two, a moment too early") << 2 << qint64(599) << false;
    QTest::newRow("two, settled") << 2 << qint64(600) << true;
    QTest::newRow("the clock was set back") << 2 << qint64(-1) << false;
}

void TestSendingState::readsThatProve()
{
    QFETCH(int, reads);
    QFETCH(qint64, secondsAfter);
    Sending sending;
    sending.readBacks = reads;
    QVERIFY(!NotOut::byReads(sending, 10min, kNow)); // never sent: nothing to prove
    sending.sentAt = kNow;
    QTEST(NotOut::byReads(sending, 10min, kNow.addSecs(secondsAfter)).has_value(), "proves");
}

void TestSendingState::keysThatMayBeRepeated_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<qint64>("secondsAfter");
    QTest::addColumn<bool>("mayRepeat");
    QTest::newRow("at once") << State::Unconfirmed << qint64(0) << true;
    QTest::newRow("nearly forgotten") << State::Unconfirmed << qint64(54 * 60) << false;
    QTest::newRow("just before") << State::Unconfirmed << qint64(54 * 60 - 1) << true;
    QTest::newRow("the clock was set back") << State::Unconfirmed << qint64(-1) << false;
    QTest::newRow("waiting") << State::Waiting << qint64(0) << false;
    QTest::newRow("being sent") << State::Sending << qint64(0) << false;
    QTest::newRow("published") << State::Published << qint64(0) << false;
}

void TestSendingState::keysThatMayBeRepeated()
{
    QFETCH(State, state);
    QFETCH(qint64, secondsAfter);
    QFETCH(bool, mayRepeat);
    Sending sending;
    sending.state = state;
    sending.sentAt = kNow;
    QVERIFY(!SameKey::of(sending, 1h, kNow)); // no key
    sending.idempotencyKey = u"key"_s;
    QCOMPARE(SameKey::of(sending, 1h, kNow.addSecs(secondsAfter)).has_value(), mayRepeat);
    QVERIFY(!SameKey::of(sending, 0s, kNow)); // a platform that remembers none
}

TEST_CLASS(TestSendingState)
#include "tst_sendingstate.moc"

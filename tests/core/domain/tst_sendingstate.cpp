// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sendingstate.h"
#include "testmain.h"

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

using State = Sending::State;

class TestSendingState final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPair_data();
    void everyPair();
    void settledStates();
    void lostRepliesAreNeverJustRepeated();
};

namespace {

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
    {State::HandedOver, ". D . P . F . . . U . . ."}, {State::Published, ". . . . . . . . . . . . ."},
    {State::Failed, "W D . . . . . . . . . K W"},     {State::Unconfirmed, ". . . P . . . . . U W . ."},
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

void TestSendingState::lostRepliesAreNeverJustRepeated()
{
    for (int event = 0; event < kEvents; ++event) {
        const auto next = nextState(State::Unconfirmed, SendingEvent(event));
        if (next && SendingEvent(event) != SendingEvent::ProveAbsent)
            QVERIFY(*next == State::Published || *next == State::Unconfirmed);
    }
}

TEST_CLASS(TestSendingState)
#include "tst_sendingstate.moc"

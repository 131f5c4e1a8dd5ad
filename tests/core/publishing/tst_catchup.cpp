// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/catchup.h"
#include "testmain.h"

using namespace Postrider;
using namespace std::chrono_literals;

using Policy = CatchUp::Policy;
using State = Sending::State;

namespace {

const QDateTime kNow(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC);

} // namespace

// The rules for late posts, row by row.
class TestCatchUp final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsMissed_data();
    void whatIsMissed();
    void whatIsDone_data();
    void whatIsDone();
    void oneGapApart();
};

void TestCatchUp::whatIsMissed_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<int>("part");
    QTest::addColumn<int>("secondsLate");
    QTest::addColumn<bool>("missed");
    QTest::newRow("to come") << State::Waiting << 1 << -5 << false;
    QTest::newRow("punctual") << State::Waiting << 1 << 60 << false;
    QTest::newRow("late") << State::Waiting << 1 << 61 << true;
    QTest::newRow("a year late") << State::Waiting << 1 << 365 * 86400 << true;
    QTest::newRow("a comment") << State::Waiting << 2 << 86400 << false;
    for (const State state : {State::Draft, State::Held, State::Sending, State::HandedOver, State::Published,
                              State::Failed, State::Unconfirmed, State::Skipped})
        QTest::addRow("state %d", int(state)) << state << 1 << 86400 << false;
}

void TestCatchUp::whatIsMissed()
{
    QFETCH(State, state);
    QFETCH(int, part);
    QFETCH(int, secondsLate);
    Sending sending;
    sending.state = state;
    sending.part = part;
    sending.notBefore = kNow.addSecs(-secondsLate);
    QTEST(isMissed(sending, LateRules(), kNow), "missed");
}

void TestCatchUp::whatIsDone_data()
{
    QTest::addColumn<Policy>("wish");
    QTest::addColumn<int>("within");
    QTest::addColumn<int>("minutesLate");
    QTest::addColumn<bool>("hasSlot");
    QTest::addColumn<Policy>("done");
    QTest::newRow("publish, in time") << Policy::Publish << 60 << 59 << false << Policy::Publish;
    QTest::newRow("publish, at the last moment") << Policy::Publish << 60 << 60 << false << Policy::Publish;
    QTest::newRow("publish, too late") << Policy::Publish << 60 << 61 << false << Policy::Ask;
    QTest::newRow("publish, too late, slots don't matter") << Policy::Publish << 60 << 61 << true << Policy::Ask;
    QTest::newRow("publish at once or not at all") << Policy::Publish << 0 << 2 << false << Policy::Ask;
    QTest::newRow("ask") << Policy::Ask << 60 << 2 << true << Policy::Ask;
    QTest::newRow("next slot") << Policy::NextSlot << 60 << 2 << true << Policy::NextSlot;
    QTest::newRow("next slot, a week late") << Policy::NextSlot << 60 << 7 * 1440 << true << Policy::NextSlot;
    QTest::newRow("next slot without slots") << Policy::NextSlot << 60 << 2 << false << Policy::Ask;
    QTest::newRow("skip") << Policy::Skip << 60 << 2 << true << Policy::Skip;
}

void TestCatchUp::whatIsDone()
{
    QFETCH(Policy, wish);
    QFETCH(int, within);
    QFETCH(int, minutesLate);
    QFETCH(bool, hasSlot);
    QFETCH(Policy, done);
    Sending sending;
    sending.dueAt = sending.notBefore = kNow.addSecs(-60 * minutesLate);
    const CatchUp catchUp{wish, std::chrono::minutes(within)};
    QCOMPARE(policyFor(catchUp, sending, hasSlot, kNow), done);
    // Its turn among the late ones was no promise; a try that was planned is one.
    sending.dueAt = sending.dueAt.addDays(-1);
    if (wish == Policy::Publish)
        QCOMPARE(policyFor(catchUp, sending, hasSlot, kNow), Policy::Ask);
    sending.tries = 1;
    QCOMPARE(policyFor(catchUp, sending, hasSlot, kNow), done);
}

void TestCatchUp::oneGapApart()
{
    const LateRules rules;
    QCOMPARE(nextLate({}, rules, kNow), kNow);
    QCOMPARE(nextLate(kNow, rules, kNow), kNow.addSecs(30));
    QCOMPARE(nextLate(kNow.addSecs(300), rules, kNow), kNow.addSecs(330));
    QCOMPARE(nextLate(kNow.addSecs(-300), rules, kNow), kNow);
    QCOMPARE(nextLate(kNow, {60s, 0s}, kNow), kNow);
}

TEST_CLASS(TestCatchUp)
#include "tst_catchup.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/enumword.h"
#include "publishing/settlement.h"
#include "testmain.h"

using namespace Postrider;
using namespace std::chrono_literals;

using Kind = Error::Kind;
using Event = SendingEvent;
using Hold = Sending::Hold;

namespace {

const QDateTime kNow(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC);

Sending due(const QDateTime &at = kNow, int tries = 0)
{
    Sending sending;
    sending.dueAt = at;
    sending.state = Sending::State::Sending;
    sending.tries = tries;
    return sending;
}

Error error(Kind kind, std::optional<std::chrono::milliseconds> retryAfter = {})
{
    return {kind, {}, {}, retryAfter};
}

} // namespace

// From an error to what follows, row by row.
class TestSettlement final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsTheTable_data();
    void followsTheTable();
    void givesUpAfterTheLastTry();
    void waitsAsLongAsAsked();
    void waitsForARateLimit();
    void provesAbsence_data();
    void provesAbsence();
};

void TestSettlement::followsTheTable_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("event");
    QTest::addColumn<int>("hold");
    QTest::addColumn<bool>("comesAgain");
    const QHash<Kind, Event> special{
        {Kind::UnknownOutcome, Event::LoseTrack}, {Kind::Lost, Event::LoseTrack},
        {Kind::LeaseLost, Event::LoseTrack},      {Kind::Auth, Event::Hold},
        {Kind::RateLimit, Event::Retry},          {Kind::Cancelled, Event::Retry},
        {Kind::Transient, Event::Retry},          {Kind::NotSent, Event::Retry},
        {Kind::StoreBusy, Event::Retry},          {Kind::StoreFailed, Event::Retry},
        {Kind::StoreReadOnly, Event::Retry},      {Kind::DiskFull, Event::Retry},
        {Kind::StoreGone, Event::Retry},
    };
    const QMetaEnum kinds = QMetaEnum::fromType<Kind>();
    for (int i = 0; i < kinds.keyCount(); ++i) {
        const auto kind = Kind(kinds.value(i));
        const Event event = special.value(kind, Event::Refuse);
        const Hold hold = kind == Kind::Auth ? Hold::Reauth : Hold::None;
        QTest::newRow(kinds.key(i)) << int(kind) << int(event) << int(hold)
                                    << (event == Event::Retry || event == Event::LoseTrack);
    }
}

void TestSettlement::followsTheTable()
{
    QFETCH(int, kind);
    QFETCH(bool, comesAgain);
    const Settlement settlement = settlementOf(due(), error(Kind(kind)), RetryRules(), kNow, 0.5);
    QTEST(int(settlement.event), "event");
    QTEST(int(settlement.hold), "hold");
    QCOMPARE(settlement.notBefore.isValid(), comesAgain);
    QVERIFY(!comesAgain || settlement.notBefore >= kNow);
}

void TestSettlement::givesUpAfterTheLastTry()
{
    const RetryRules rules;
    const Settlement last = settlementOf(due(kNow, rules.maxTries - 2), error(Kind::Transient), rules, kNow, 1);
    QCOMPARE(last.event, Event::Retry);
    QCOMPARE(last.tries, rules.maxTries - 1);
    QVERIFY(last.notBefore > kNow);
    const Settlement over = settlementOf(due(kNow, rules.maxTries - 1), error(Kind::Transient), rules, kNow, 1);
    QCOMPARE(over.event, Event::Refuse);
    QCOMPARE(over.tries, rules.maxTries);
}

// A server's own wish is never undercut; the back-off may be longer.
void TestSettlement::waitsAsLongAsAsked()
{
    const Settlement asked = settlementOf(due(), error(Kind::Transient, 10min), RetryRules(), kNow, 0);
    QCOMPARE(asked.notBefore, kNow.addSecs(600));
    const Settlement longer = settlementOf(due(kNow, 3), error(Kind::Transient, 1ms), RetryRules(), kNow, 1);
    QVERIFY(longer.notBefore > kNow.addSecs(1));
}

// A rate limit is nobody's fault: it costs no try, but not for ever.
void TestSettlement::waitsForARateLimit()
{
    const RetryRules rules;
    const Settlement told = settlementOf(due(kNow, 3), error(Kind::RateLimit, 90s), rules, kNow, 0);
    QCOMPARE(told, (Settlement{Event::Retry, Hold::None, kNow.addSecs(90), 3}));
    const Settlement untold = settlementOf(due(), error(Kind::RateLimit), rules, kNow, 0);
    QCOMPARE(untold.notBefore, kNow.addMSecs(rules.rateLimitPause.count()));
    const QDateTime old = kNow.addSecs(-24 * 3600);
    QCOMPARE(settlementOf(due(old), error(Kind::RateLimit, 1s), rules, kNow, 0).event, Event::Refuse);
}

void TestSettlement::provesAbsence_data()
{
    QTest::addColumn<int>("readBacks");
    QTest::addColumn<int>("secondsSinceSent");
    QTest::addColumn<int>("event");
    QTest::addColumn<int>("nextAfterSeconds"); // from now
    QTest::newRow("the first read, at once") << 1 << 5 << int(Event::LoseTrack) << 595;
    QTest::newRow("the first read, late") << 1 << 5000 << int(Event::LoseTrack) << 5;
    QTest::newRow("two reads, both too early") << 2 << 599 << int(Event::LoseTrack) << 5;
    QTest::newRow("the second read, settled") << 2 << 600 << int(Event::ProveAbsent) << 0;
    QTest::newRow("a third read, settled") << 3 << 601 << int(Event::ProveAbsent) << 0;
}

void TestSettlement::provesAbsence()
{
    QFETCH(int, readBacks);
    QFETCH(int, secondsSinceSent);
    QFETCH(int, nextAfterSeconds);
    Sending sending = due();
    sending.readBacks = readBacks;
    sending.sentAt = kNow.addSecs(-secondsSinceSent);
    const Settlement settlement = readBackSettlement(sending, RetryRules(), 10min, kNow);
    QTEST(int(settlement.event), "event");
    QCOMPARE(settlement.proof.has_value(), settlement.event == Event::ProveAbsent);
    QCOMPARE(settlement.notBefore, kNow.addSecs(nextAfterSeconds));
}

TEST_CLASS(TestSettlement)
#include "tst_settlement.moc"

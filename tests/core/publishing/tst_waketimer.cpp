// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/waketimer.h"
#include "testmain.h"

#include <QSignalSpy>
#include <QTimer>

using namespace Postrider;
using namespace std::chrono_literals;

namespace {

constexpr int kPatience = 20'000; // ms

} // namespace

// Rings at its moment: not before, once, and never for no moment.
class TestWakeTimer final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ringsAtItsMoment();
    void ringsAtOnceForThePast_data();
    void ringsAtOnceForThePast();
    void neverWithoutAMoment();
    void laterMomentsReplaceEarlier();
    void farMomentsDoNotOverflow();
    void looksAtAFakeClock();
};

void TestWakeTimer::ringsAtItsMoment()
{
    const SystemClock clock;
    WakeTimer timer(clock);
    QDateTime rangAt;
    connect(&timer, &WakeTimer::rang, this, [&] { rangAt = clock.now(); });
    // Moments with every kind of fraction of a second.
    for (int i = 0; i < 5; ++i) {
        rangAt = {};
        const QDateTime moment = clock.now().addMSecs(53 + 11 * i);
        timer.setMoment(moment);
        QTRY_VERIFY_WITH_TIMEOUT(rangAt.isValid(), kPatience);
        QVERIFY(rangAt >= moment);
        QVERIFY(!timer.moment().isValid());
    }
}

void TestWakeTimer::ringsAtOnceForThePast_data()
{
    QTest::addColumn<qint64>("secondsAgo");
    QTest::newRow("just now") << qint64(0);
    QTest::newRow("a day") << qint64(86'400);
    QTest::newRow("since 1970") << QDateTime::currentSecsSinceEpoch();
}

void TestWakeTimer::ringsAtOnceForThePast()
{
    QFETCH(qint64, secondsAgo);
    const SystemClock clock;
    WakeTimer timer(clock);
    QSignalSpy rang(&timer, &WakeTimer::rang);
    timer.setMoment(clock.now().addSecs(-secondsAgo));
    QTRY_COMPARE_WITH_TIMEOUT(rang.size(), 1, kPatience);
}

// Both kinds stay silent while another, that was set later, rings.
void TestWakeTimer::neverWithoutAMoment()
{
    const SystemClock clock;
    WakeTimer silent(clock);
    WakeTimer cleared(clock);
    QSignalSpy rang(&silent, &WakeTimer::rang);
    QSignalSpy clearedRang(&cleared, &WakeTimer::rang);
    silent.setMoment({});
    cleared.setMoment(clock.now().addMSecs(100));
    cleared.setMoment({});
    WakeTimer other(clock);
    QSignalSpy otherRang(&other, &WakeTimer::rang);
    other.setMoment(clock.now().addMSecs(300));
    QTRY_COMPARE_WITH_TIMEOUT(otherRang.size(), 1, kPatience);
    QCOMPARE(rang.size() + clearedRang.size(), 0);
}

void TestWakeTimer::laterMomentsReplaceEarlier()
{
    const SystemClock clock;
    WakeTimer timer(clock);
    QSignalSpy rang(&timer, &WakeTimer::rang);
    const QDateTime moment = clock.now().addMSecs(400);
    timer.setMoment(clock.now().addMSecs(50));
    timer.setMoment(moment);
    QVERIFY(rang.wait(kPatience));
    QVERIFY(clock.now() >= moment);
    QCOMPARE(rang.size(), 1);
}

// 30 days are more milliseconds than an int holds.
void TestWakeTimer::farMomentsDoNotOverflow()
{
    const SystemClock clock;
    const FakeClock still(clock.now());
    WakeTimer real(clock);
    WakeTimer fake(still);
    QSignalSpy realRang(&real, &WakeTimer::rang);
    QSignalSpy fakeRang(&fake, &WakeTimer::rang);
    real.setMoment(clock.now().addDays(30));
    fake.setMoment(clock.now().addDays(30));
    WakeTimer other(clock);
    QSignalSpy otherRang(&other, &WakeTimer::rang);
    other.setMoment(clock.now().addMSecs(200));
    QTRY_COMPARE_WITH_TIMEOUT(otherRang.size(), 1, kPatience);
    QCOMPARE(realRang.size() + fakeRang.size(), 0);
}

// The real time passes, the fake one does not: it rings only once the clock says so.
void TestWakeTimer::looksAtAFakeClock()
{
    FakeClock clock(QDateTime(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC));
    WakeTimer timer(clock);
    QSignalSpy rang(&timer, &WakeTimer::rang);
    timer.setMoment(clock.now().addMSecs(20));
    QTimer real;
    QSignalSpy passed(&real, &QTimer::timeout);
    real.start(100ms);
    QTRY_VERIFY_WITH_TIMEOUT(passed.size() >= 2, kPatience);
    QCOMPARE(rang.size(), 0);
    clock.advance(20ms);
    QTRY_COMPARE_WITH_TIMEOUT(rang.size(), 1, kPatience);
}

TEST_CLASS(TestWakeTimer)
#include "tst_waketimer.moc"

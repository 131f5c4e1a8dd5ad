// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/clockgauge.h"
#include "testmain.h"

#include <QTest>

using namespace Postrider;
using namespace std::chrono_literals;

// Sleep and set clocks, noticed by comparing two clocks.
class TestClockGauge final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void jumps_data();
    void jumps();
    void eachJumpOnce();
    void thisComputerIsAwake();
};

void TestClockGauge::jumps_data()
{
    QTest::addColumn<int>("wallSeconds");
    QTest::addColumn<int>("awakeSeconds");
    QTest::addColumn<bool>("hasJumped");
    QTest::newRow("a quiet hour") << 3600 << 3600 << false;
    QTest::newRow("network time slews") << 3603 << 3600 << false;
    QTest::newRow("slept for eight hours") << 8 * 3600 << 10 << true;
    QTest::newRow("slept for ten seconds") << 12 << 2 << true;
    QTest::newRow("set forward by two hours") << 2 * 3600 + 60 << 60 << true;
    QTest::newRow("set back by two hours") << -2 * 3600 + 60 << 60 << true;
}

void TestClockGauge::jumps()
{
    QFETCH(int, wallSeconds);
    QFETCH(int, awakeSeconds);
    QFETCH(bool, hasJumped);
    const QDateTime start(QDate(2026, 11, 22), QTime(13, 18), Qt::UTC);
    ClockGauge gauge;
    QVERIFY(!gauge.hasJumped(start, 1000s));
    QCOMPARE(gauge.hasJumped(start.addSecs(wallSeconds), 1000s + std::chrono::seconds(awakeSeconds)), hasJumped);
}

void TestClockGauge::eachJumpOnce()
{
    const QDateTime start(QDate(2026, 11, 22), QTime(13, 18), Qt::UTC);
    ClockGauge gauge;
    QVERIFY(!gauge.hasJumped(start, 0s));
    QVERIFY(gauge.hasJumped(start.addSecs(3600), 1s));
    QVERIFY(!gauge.hasJumped(start.addSecs(3601), 2s));
}

void TestClockGauge::thisComputerIsAwake()
{
    const auto first = timeAwake();
    QVERIFY(first > 0ms);
    QVERIFY(timeAwake() >= first);
}

TEST_CLASS(TestClockGauge)
#include "tst_clockgauge.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quiethours.h"
#include "testmain.h"

#include <QTest>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

// When it is quiet, and when it ends.
class TestQuietHours final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contains_data();
    void contains();
    void firstLoud_data();
    void firstLoud();
    void noZone();
};

void TestQuietHours::contains_data()
{
    QTest::addColumn<QuietHours>("quiet");
    QTest::addColumn<QTime>("time");
    QTest::addColumn<bool>("is");
    const QuietHours noon{QTime(12, 0), QTime(13, 30)};
    const QuietHours night{QTime(22, 0), QTime(7, 0)};
    QTest::newRow("before") << noon << QTime(11, 59, 59, 999) << false;
    QTest::newRow("from") << noon << QTime(12, 0) << true;
    QTest::newRow("last") << noon << QTime(13, 29, 59, 999) << true;
    QTest::newRow("until") << noon << QTime(13, 30) << false;
    QTest::newRow("evening") << night << QTime(22, 0) << true;
    QTest::newRow("midnight") << night << QTime(0, 0) << true;
    QTest::newRow("morning") << night << QTime(7, 0) << false;
    QTest::newRow("day") << night << QTime(12, 0) << false;
    QTest::newRow("none") << QuietHours() << QTime(12, 0) << false;
    QTest::newRow("half") << QuietHours{QTime(12, 0), {}} << QTime(12, 0) << false;
    QTest::newRow("nothing between") << QuietHours{QTime(9, 0), QTime(9, 0)} << QTime(9, 0) << false;
}

void TestQuietHours::contains()
{
    QFETCH(QuietHours, quiet);
    QFETCH(QTime, time);
    QFETCH(bool, is);
    QCOMPARE(quiet.contains(time), is);
}

void TestQuietHours::firstLoud_data()
{
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("until");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("loud");
    const QTime evening(22, 0);
    const QTime morning(7, 0);
    // Berlin is an hour ahead in winter, two in summer.
    QTest::newRow("loud already") << evening << morning << u"2026-11-23T12:00:00Z"_s << u"2026-11-23T12:00:00Z"_s;
    QTest::newRow("evening") << evening << morning << u"2026-11-23T21:00:00Z"_s << u"2026-11-24T06:00:00Z"_s;
    QTest::newRow("night") << evening << morning << u"2026-11-24T03:00:00Z"_s << u"2026-11-24T06:00:00Z"_s;
    QTest::newRow("at its end") << evening << morning << u"2026-11-24T06:00:00Z"_s << u"2026-11-24T06:00:00Z"_s;
    QTest::newRow("by day") << QTime(12, 0) << QTime(14, 0) << u"2026-07-01T10:30:00Z"_s << u"2026-07-01T12:00:00Z"_s;
    // The end does not exist on the day when clocks go forward.
    QTest::newRow("gap") << QTime(1, 0) << QTime(2, 30) << u"2026-03-29T00:30:00Z"_s << u"2026-03-29T01:00:00Z"_s;
    // It comes twice when they go back: never before the moment itself.
    QTest::newRow("twice") << QTime(1, 0) << QTime(2, 30) << u"2026-10-25T01:10:00Z"_s << u"2026-10-25T01:10:00Z"_s;
}

void TestQuietHours::firstLoud()
{
    QFETCH(QTime, from);
    QFETCH(QTime, until);
    QFETCH(QString, at);
    QFETCH(QString, loud);
    const auto found = Postrider::firstLoud({from, until}, QDateTime::fromString(at, Qt::ISODate), "Europe/Berlin");
    QVERIFY(found);
    QCOMPARE(found->toString(Qt::ISODate), loud);
}

void TestQuietHours::noZone()
{
    QVERIFY(!Postrider::firstLoud({QTime(1, 0), QTime(2, 0)}, QDateTime::currentDateTimeUtc(), "Nowhere/Land"));
}

TEST_CLASS(TestQuietHours)
#include "tst_quiethours.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendargrid.h"
#include "testmain.h"

#include <QTimeZone>

using namespace Postrider;

class TestCalendarGrid final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void begins_data();
    void begins();
    void findsCells();
    void daysBegin_data();
    void daysBegin();
    void unknownZoneHasNoDays();
    void suggestsTimes_data();
    void suggestsTimes();
};

void TestCalendarGrid::begins_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<Qt::DayOfWeek>("weekStart");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<int>("weeks");
    QTest::newRow("Monday") << QDate(2026, 11, 22) << Qt::Monday << QDate(2026, 10, 26) << 6;
    QTest::newRow("Sunday, on the 1st") << QDate(2026, 11, 30) << Qt::Sunday << QDate(2026, 11, 1) << 5;
    QTest::newRow("Saturday") << QDate(2026, 11, 1) << Qt::Saturday << QDate(2026, 10, 31) << 5;
    QTest::newRow("February that fills four weeks") << QDate(2027, 2, 14) << Qt::Monday << QDate(2027, 2, 1) << 4;
    QTest::newRow("February that fills four weeks, by Sundays")
        << QDate(2027, 2, 14) << Qt::Sunday << QDate(2027, 1, 31) << 5;
    QTest::newRow("leap February") << QDate(2028, 2, 29) << Qt::Monday << QDate(2028, 1, 31) << 5;
    QTest::newRow("the year's turn") << QDate(2027, 1, 1) << Qt::Monday << QDate(2026, 12, 28) << 5;
    QTest::newRow("August by Saturdays") << QDate(2026, 8, 31) << Qt::Saturday << QDate(2026, 8, 1) << 5;
    QTest::newRow("six weeks by Sundays") << QDate(2026, 8, 1) << Qt::Sunday << QDate(2026, 7, 26) << 6;
}

void TestCalendarGrid::begins()
{
    QFETCH(QDate, day);
    QFETCH(Qt::DayOfWeek, weekStart);
    QFETCH(QDate, first);
    QFETCH(int, weeks);
    const CalendarGrid grid = CalendarGrid::of(day, weekStart);
    QCOMPARE(grid.first, first);
    QCOMPARE(grid.first.dayOfWeek(), int(weekStart));
    QCOMPARE(grid.weeks(), weeks);
    QCOMPARE(grid.month, QDate(day.year(), day.month(), 1));
    QVERIFY(grid.cellOf(grid.month) >= 0 && grid.cellOf(grid.month) < 7);
}

void TestCalendarGrid::findsCells()
{
    const CalendarGrid grid = CalendarGrid::of(QDate(2026, 11, 1), Qt::Monday);
    QCOMPARE(grid.dayAt(0, 0), QDate(2026, 10, 26));
    QCOMPARE(grid.dayAt(3, 6), QDate(2026, 11, 22));
    QCOMPARE(grid.cellOf(QDate(2026, 11, 22)), 3 * 7 + 6);
    QCOMPARE(grid.cellOf(QDate(2026, 10, 25)), -1);
    QCOMPARE(grid.cellOf(QDate(2026, 12, 6)), 41);
    QCOMPARE(grid.cellOf(QDate(2026, 12, 7)), -1);
    QVERIFY(grid.isInMonth(QDate(2026, 11, 30)));
    QVERIFY(!grid.isInMonth(QDate(2026, 12, 1)));
    QVERIFY(!grid.isInMonth(QDate(2025, 11, 30)));
}

void TestCalendarGrid::daysBegin_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("begins");
    QTest::addColumn<double>("hours");
    const auto row = [](const char *name, QDate day, const char *zone, const char *begins, double hours) {
        QTest::newRow(name) << day << QByteArray(zone) << QString::fromLatin1(begins) << hours;
    };
    row("an ordinary day", QDate(2026, 11, 22), "Europe/Berlin", "2026-11-21T23:00:00Z", 24);
    row("clocks go forward", QDate(2026, 3, 29), "Europe/Berlin", "2026-03-28T23:00:00Z", 23);
    row("clocks go back", QDate(2026, 10, 25), "Europe/Berlin", "2026-10-24T22:00:00Z", 25);
    row("midnight is skipped", QDate(2026, 3, 27), "Asia/Beirut", "2026-03-26T22:00:00Z", 24);
    row("the day whose midnight is skipped", QDate(2026, 3, 29), "Asia/Beirut", "2026-03-28T22:00:00Z", 23);
    row("half an hour", QDate(2026, 10, 4), "Australia/Lord_Howe", "2026-10-03T13:30:00Z", 23.5);
    row("no clocks change", QDate(2026, 3, 29), "UTC", "2026-03-29T00:00:00Z", 24);
}

void TestCalendarGrid::daysBegin()
{
    QFETCH(QDate, day);
    QFETCH(QByteArray, zone);
    QFETCH(QString, begins);
    QFETCH(double, hours);
    const CalendarGrid grid = CalendarGrid::of(day, Qt::Monday);
    const QList<QDateTime> bounds = grid.bounds(zone);
    QCOMPARE(bounds.size(), 43);
    const int cell = grid.cellOf(day);
    QCOMPARE(bounds.at(cell), QDateTime::fromString(begins, Qt::ISODate));
    QCOMPARE(bounds.at(cell).secsTo(bounds.at(cell + 1)), qint64(hours * 3600));
    QVERIFY(std::is_sorted(bounds.begin(), bounds.end()));
}

void TestCalendarGrid::unknownZoneHasNoDays()
{
    QVERIFY(CalendarGrid::of(QDate(2026, 11, 1), Qt::Monday).bounds("Nowhere/At_All").isEmpty());
}

void TestCalendarGrid::suggestsTimes_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QTime>("now");
    QTest::addColumn<QDateTime>("suggested"); // null: none
    const QDate today(2026, 11, 22);
    QTest::newRow("tomorrow") << today.addDays(1) << QTime(14, 18) << QDateTime(today.addDays(1), QTime(9, 0));
    QTest::newRow("today") << today << QTime(14, 18) << QDateTime(today, QTime(15, 0));
    QTest::newRow("today on the hour") << today << QTime(14, 0) << QDateTime(today, QTime(15, 0));
    QTest::newRow("today, late") << today << QTime(23, 10) << QDateTime(today, QTime(23, 59));
    QTest::newRow("today, its last minute") << today << QTime(23, 59, 30) << QDateTime();
    QTest::newRow("yesterday") << today.addDays(-1) << QTime(0, 0) << QDateTime();
}

void TestCalendarGrid::suggestsTimes()
{
    QFETCH(QDate, day);
    QFETCH(QTime, now);
    QFETCH(QDateTime, suggested);
    const auto time = suggestedTime(day, QDateTime(QDate(2026, 11, 22), now));
    QCOMPARE(time.value_or(QDateTime()), suggested);
}

TEST_CLASS(TestCalendarGrid)
#include "tst_calendargrid.moc"

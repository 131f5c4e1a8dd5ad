// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recurrence.h"
#include "testmain.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

namespace {

QDateTime wall(const QString &text)
{
    const QDateTime read = QDateTime::fromString(text + u'Z', Qt::ISODate);
    return QDateTime(read.date(), read.time(), Qt::UTC);
}

Recurrence repeating(const QString &rule, const QString &start, const QByteArray &zone = "Europe/Berlin")
{
    return {rule, wall(start), zone, {}, {}};
}

QString wallsOf(const Result<QList<Occurrence>> &occurrences)
{
    if (!occurrences)
        return occurrences.error().detail;
    QStringList texts;
    for (const Occurrence &one : *occurrences)
        texts << one.wall.toString(u"yyyy-MM-dd'T'HH:mm"_s);
    return texts.join(u' ');
}

QString instantsOf(const Recurrence &recurrence, int count)
{
    const auto occurrences = occurrencesAfter(recurrence, wall(u"2000-01-01T00:00"_s), count);
    QStringList texts;
    for (const Occurrence &one : occurrences.value_or(QList<Occurrence>()))
        texts << one.utc.toString(u"MM-dd'T'HH:mm'Z'"_s);
    return texts.join(u' ');
}

QString firstWalls(const Recurrence &recurrence, int count = 100)
{
    return wallsOf(occurrencesAfter(recurrence, wall(u"2000-01-01T00:00"_s), count));
}

} // namespace

// Rules and the times that come of them.
class TestRecurrence final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rules_data();
    void rules();
    void changesOfClocks_data();
    void changesOfClocks();
    void exceptions();
    void refuses_data();
    void refuses();
    void plansAhead();
    void splits_data();
    void splits();
    void shifts_data();
    void shifts();
};

void TestRecurrence::rules_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("first");          // all of them, or the first four
    const QString start = u"2026-11-24T09:00"_s; // a Tuesday
    QTest::newRow("daily") << u"FREQ=DAILY;COUNT=3"_s << start
                           << u"2026-11-24T09:00 2026-11-25T09:00 2026-11-26T09:00"_s;
    QTest::newRow("in small letters, with its name")
        << u"rrule:freq=daily; interval=2 ;count=2"_s << start << u"2026-11-24T09:00 2026-11-26T09:00"_s;
    QTest::newRow("the start need not fit")
        << u"FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3"_s << start << u"2026-11-25T09:00 2026-11-30T09:00 2026-12-02T09:00"_s;
    QTest::newRow("every other week from Sunday")
        << u"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=4"_s << start
        << u"2026-11-24T09:00 2026-12-06T09:00 2026-12-08T09:00 2026-12-20T09:00"_s;
    QTest::newRow("the same from Monday") << u"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO;COUNT=4"_s << start
                                          << u"2026-11-24T09:00 2026-11-29T09:00 2026-12-08T09:00 2026-12-13T09:00"_s;
    QTest::newRow("the 31st where there is one")
        << u"FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3"_s << start << u"2026-12-31T09:00 2027-01-31T09:00 2027-03-31T09:00"_s;
    QTest::newRow("the last Friday") << u"FREQ=MONTHLY;BYDAY=-1FR;COUNT=2"_s << start
                                     << u"2026-11-27T09:00 2026-12-25T09:00"_s;
    QTest::newRow("the last working day") << u"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3"_s << start
                                          << u"2026-11-30T09:00 2026-12-31T09:00 2027-01-29T09:00"_s;
    QTest::newRow("29 February") << u"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=2"_s << start
                                 << u"2028-02-29T09:00 2032-02-29T09:00"_s;
    QTest::newRow("several times a day") << u"FREQ=DAILY;BYHOUR=9,15;BYMINUTE=0,30;COUNT=4"_s << u"2026-11-24T10:00"_s
                                         << u"2026-11-24T15:00 2026-11-24T15:30 2026-11-25T09:00 2026-11-25T09:30"_s;
    QTest::newRow("until a day, with it")
        << u"FREQ=DAILY;UNTIL=20261125"_s << start << u"2026-11-24T09:00 2026-11-25T09:00"_s;
    // Nine in Berlin is eight in UTC.
    QTest::newRow("until an instant, with it")
        << u"FREQ=DAILY;UNTIL=20261125T080000Z"_s << start << u"2026-11-24T09:00 2026-11-25T09:00"_s;
    QTest::newRow("until just before it") << u"FREQ=DAILY;UNTIL=20261125T075959Z"_s << start << u"2026-11-24T09:00"_s;
    QTest::newRow("until a wall time") << u"FREQ=DAILY;UNTIL=20261125T085959"_s << start << u"2026-11-24T09:00"_s;
    QTest::newRow("without an end") << u"FREQ=YEARLY;INTERVAL=100"_s << start
                                    << u"2026-11-24T09:00 2126-11-24T09:00 2226-11-24T09:00 2326-11-24T09:00"_s;
}

void TestRecurrence::rules()
{
    QFETCH(QString, rule);
    QFETCH(QString, start);
    QFETCH(QString, first);
    const Recurrence recurrence = repeating(rule, start);
    QVERIFY(checkRecurrence(recurrence));
    QCOMPARE(firstWalls(recurrence, 4), first);
}

void TestRecurrence::changesOfClocks_data()
{
    QTest::addColumn<Recurrence>("recurrence");
    QTest::addColumn<QString>("instants");
    QTest::newRow("nine stays nine") << repeating(u"FREQ=DAILY;COUNT=3"_s, u"2026-03-28T09:00"_s)
                                     << u"03-28T08:00Z 03-29T07:00Z 03-30T07:00Z"_s;
    QTest::newRow("in the gap") << repeating(u"FREQ=DAILY;COUNT=3"_s, u"2026-03-28T02:30"_s)
                                << u"03-28T01:30Z 03-29T01:00Z 03-30T00:30Z"_s;
    QTest::newRow("the earlier of the double hour")
        << repeating(u"FREQ=DAILY;COUNT=3"_s, u"2026-10-24T02:30"_s) << u"10-24T00:30Z 10-25T00:30Z 10-26T01:30Z"_s;
    QTest::newRow("two that the gap makes one")
        << repeating(u"FREQ=HOURLY;COUNT=4"_s, u"2026-03-29T01:00"_s) << u"03-29T00:00Z 03-29T01:00Z 03-29T02:00Z"_s;
    QTest::newRow("Sydney's gap") << repeating(u"FREQ=DAILY;COUNT=3"_s, u"2026-10-03T02:30"_s, "Australia/Sydney")
                                  << u"10-02T16:30Z 10-03T16:00Z 10-04T15:30Z"_s;
    QTest::newRow("half an hour's gap") << repeating(u"FREQ=DAILY;COUNT=2"_s, u"2026-10-04T02:15"_s,
                                                     "Australia/Lord_Howe")
                                        << u"10-03T15:30Z 10-04T15:15Z"_s;
}

void TestRecurrence::changesOfClocks()
{
    QFETCH(Recurrence, recurrence);
    QFETCH(QString, instants);
    QCOMPARE(instantsOf(recurrence, 10), instants);
}

void TestRecurrence::exceptions()
{
    Recurrence recurrence = repeating(u"FREQ=DAILY;BYHOUR=9,18;COUNT=6"_s, u"2026-11-24T09:00"_s);
    recurrence.exceptDays = {QDate(2026, 11, 25)};
    // As the store reads it: figures in this computer's own zone.
    recurrence.exceptTimes = {QDateTime(QDate(2026, 11, 26), QTime(9, 0))};
    // They count, as RFC 5545 has it.
    QCOMPARE(firstWalls(recurrence), u"2026-11-24T09:00 2026-11-24T18:00 2026-11-26T18:00"_s);
    recurrence.exceptDays << QDate(2026, 11, 24) << QDate(2026, 11, 26);
    const Outcome nothing = checkRecurrence(recurrence);
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().detail, u"rule.never"_s);
}

void TestRecurrence::refuses_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("detail");
    const auto row = [](const QString &rule, const QString &detail) {
        QTest::newRow(qPrintable(rule)) << rule << detail;
    };
    row(u"every Monday"_s, u"rule.unreadable"_s);
    row(u"FREQ=FORTNIGHTLY"_s, u"rule.unreadable"_s);
    row(u"BYDAY=MO"_s, u"rule.unreadable"_s);
    row(u"FREQ=DAILY;FREQ=WEEKLY"_s, u"rule.unreadable"_s);
    row(u"FREQ=DAILY;INTERVAL=0"_s, u"rule.unreadable"_s);
    row(u"FREQ=DAILY;INTERVAL=70000"_s, u"rule.unreadable"_s);
    row(u"FREQ=DAILY;COUNT=-1"_s, u"rule.unreadable"_s);
    row(u"FREQ=DAILY;COUNT=many"_s, u"rule.unreadable"_s);
    row(u"FREQ=DAILY;UNTIL=tomorrow"_s, u"rule.unreadable"_s);
    row(u"FREQ=DAILY;BYHOUR=25"_s, u"rule.unreadable"_s);
    row(u"FREQ=WEEKLY;BYDAY=XX"_s, u"rule.unreadable"_s);
    row(u"FREQ=WEEKLY;BYDAY="_s, u"rule.unreadable"_s);
    row(u"FREQ=WEEKLY;BYDAY=2MO"_s, u"rule.unreadable"_s);
    row(u"FREQ=WEEKLY;RSCALE=HEBREW"_s, u"rule.unreadable"_s);
    row(u"FREQ=SECONDLY"_s, u"rule.tooOften"_s);
    row(u"FREQ=MINUTELY;INTERVAL=60"_s, u"rule.tooOften"_s);
    row(u"FREQ=DAILY;BYSECOND=1,2"_s, u"rule.tooOften"_s);
    row(u"FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30"_s, u"rule.hourly"_s);
    row(u"FREQ=DAILY;COUNT=3;UNTIL=20270101"_s, u"rule.ends"_s);
    row(u"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"_s, u"rule.never"_s);
    row(u"FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30"_s, u"rule.never"_s);
    row(u"FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"_s, u"rule.never"_s);
    row(u"FREQ=MONTHLY;BYDAY=6MO"_s, u"rule.never"_s);
    row(u"FREQ=DAILY;UNTIL=20200101"_s, u"rule.never"_s);
}

void TestRecurrence::refuses()
{
    QFETCH(QString, rule);
    QFETCH(QString, detail);
    QElapsedTimer timer;
    timer.start();
    const Outcome outcome = checkRecurrence(repeating(rule, u"2026-11-24T09:00"_s));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(outcome.error().detail, detail);
    QVERIFY2(timer.elapsed() < 20'000, "the search has no end");
    QVERIFY(!checkRecurrence(repeating(u"FREQ=DAILY"_s, u"2026-11-24T09:00"_s, "Europe/Atlantis")));
}

void TestRecurrence::plansAhead()
{
    const QDateTime now = wall(u"2026-11-24T12:00"_s);
    const auto plan = [&now](const QString &rule, const QSet<QDateTime> &made = {}, const Horizon &horizon = {}) {
        return planOccurrences(repeating(rule, u"2026-11-24T09:00"_s), made, now, horizon).value();
    };
    // Sixty days of every day; today's is over.
    QCOMPARE(plan(u"FREQ=DAILY"_s).missing.size(), 60);
    QVERIFY(!plan(u"FREQ=DAILY"_s).isComplete);
    // At least three, however far away.
    QCOMPARE(plan(u"FREQ=YEARLY"_s).missing.size(), 3);
    QCOMPARE(plan(u"FREQ=HOURLY"_s).missing.size(), 100);
    QCOMPARE(plan(u"FREQ=DAILY;COUNT=5"_s).missing.size(), 4);
    QVERIFY(plan(u"FREQ=DAILY;COUNT=5"_s).isComplete);
    QVERIFY(plan(u"FREQ=DAILY;COUNT=1"_s).isComplete);
    // What is made is not made again, and still counts as ahead.
    QSet<QDateTime> made;
    for (const Occurrence &one : plan(u"FREQ=YEARLY"_s).missing)
        made.insert(one.wall);
    QVERIFY(plan(u"FREQ=YEARLY"_s, made).missing.isEmpty());
    made.remove(*made.begin());
    QCOMPARE(plan(u"FREQ=YEARLY"_s, made).missing.size(), 1);
}

void TestRecurrence::splits_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("without an end") << u"FREQ=DAILY;INTERVAL=300"_s << u"2027-09-20T09:00"_s << u"2026-11-24T09:00"_s
                                    << u"2027-09-20T09:00 2028-07-16T09:00"_s;
    QTest::newRow("counted") << u"FREQ=DAILY;COUNT=4"_s << u"2026-11-26T09:00"_s
                             << u"2026-11-24T09:00 2026-11-25T09:00"_s << u"2026-11-26T09:00 2026-11-27T09:00"_s;
    QTest::newRow("with an end") << u"FREQ=DAILY;UNTIL=20261126"_s << u"2026-11-26T09:00"_s
                                 << u"2026-11-24T09:00 2026-11-25T09:00"_s << u"2026-11-26T09:00"_s;
    QTest::newRow("every other week keeps its weeks")
        << u"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR;COUNT=4"_s << u"2026-11-27T09:00"_s << u"2026-11-24T09:00"_s
        << u"2026-11-27T09:00 2026-12-08T09:00"_s;
    QTest::newRow("at the first") << u"FREQ=DAILY;COUNT=2"_s << u"2026-11-24T09:00"_s << QString()
                                  << u"2026-11-24T09:00 2026-11-25T09:00"_s;
}

void TestRecurrence::splits()
{
    QFETCH(QString, rule);
    QFETCH(QString, at);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const auto split = splitAt(repeating(rule, u"2026-11-24T09:00"_s), wall(at));
    QVERIFY(split);
    QCOMPARE(split->hasBefore, !before.isEmpty());
    if (split->hasBefore)
        QCOMPARE(firstWalls(split->before), before);
    QCOMPARE(firstWalls(split->after, 2), after);
}

void TestRecurrence::shifts_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("to"); // from Tuesday 24 November at nine
    QTest::addColumn<QString>("expected");
    QTest::newRow("another hour") << u"FREQ=WEEKLY;BYDAY=TU,TH;COUNT=2"_s << u"2026-11-24T10:30"_s
                                  << u"2026-11-24T10:30 2026-11-26T10:30"_s;
    QTest::newRow("other days of the week")
        << u"FREQ=WEEKLY;BYDAY=TU,SU;COUNT=2"_s << u"2026-11-25T09:00"_s << u"2026-11-25T09:00 2026-11-30T09:00"_s;
    QTest::newRow("back") << u"FREQ=WEEKLY;BYDAY=TU,MO;COUNT=2"_s << u"2026-11-23T09:00"_s
                          << u"2026-11-23T09:00 2026-11-29T09:00"_s;
    QTest::newRow("days follow from the start")
        << u"FREQ=MONTHLY;COUNT=2"_s << u"2026-11-26T09:00"_s << u"2026-11-26T09:00 2026-12-26T09:00"_s;
    QTest::newRow("the end moves along") << u"FREQ=DAILY;UNTIL=20261125T090000"_s << u"2026-11-24T11:00"_s
                                         << u"2026-11-24T11:00 2026-11-25T11:00"_s;
    QTest::newRow("a named day of the month")
        << u"FREQ=MONTHLY;BYMONTHDAY=24"_s << u"2026-11-25T09:00"_s << u"rule.contradiction"_s;
    QTest::newRow("a named hour") << u"FREQ=DAILY;BYHOUR=9"_s << u"2026-11-24T10:00"_s << u"rule.contradiction"_s;
}

void TestRecurrence::shifts()
{
    QFETCH(QString, rule);
    QFETCH(QString, to);
    QFETCH(QString, expected);
    const QString start = u"2026-11-24T09:00"_s;
    const auto moved = shifted(repeating(rule, start), wall(start), wall(to));
    QCOMPARE(moved ? firstWalls(*moved) : moved.error().detail, expected);
}

TEST_CLASS(TestRecurrence)
#include "tst_recurrence.moc"

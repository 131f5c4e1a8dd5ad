// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/walltime.h"
#include "testmain.h"

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

class TestWallTime final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void instants_data();
    void instants();
    void refusesUnknownZone();
    void roundTripsEveryHourOfAYear();
    void isNotShiftedByTheGapHere();
};

void TestWallTime::instants_data()
{
    QTest::addColumn<QString>("wall");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("utc");
    QTest::addColumn<int>("note");
    const auto row = [](const char *name, const QString &wall, const QByteArray &zone, const QString &utc,
                        ZonedInstant::Note note) { QTest::newRow(name) << wall << zone << utc << int(note); };
    using Note = ZonedInstant::Note;
    row("winter in Berlin", u"2026-01-15T12:00"_s, "Europe/Berlin", u"2026-01-15T11:00:00Z"_s, Note::Exact);
    row("summer in Berlin", u"2026-07-15T12:00"_s, "Europe/Berlin", u"2026-07-15T10:00:00Z"_s, Note::Exact);
    row("last minute before the gap", u"2026-03-29T01:59"_s, "Europe/Berlin", u"2026-03-29T00:59:00Z"_s, Note::Exact);
    row("start of the gap", u"2026-03-29T02:00"_s, "Europe/Berlin", u"2026-03-29T01:00:00Z"_s, Note::InGap);
    row("inside the gap", u"2026-03-29T02:30"_s, "Europe/Berlin", u"2026-03-29T01:00:00Z"_s, Note::InGap);
    row("end of the gap", u"2026-03-29T03:00"_s, "Europe/Berlin", u"2026-03-29T01:00:00Z"_s, Note::Exact);
    row("before the double hour", u"2026-10-25T01:59"_s, "Europe/Berlin", u"2026-10-24T23:59:00Z"_s, Note::Exact);
    row("in the double hour", u"2026-10-25T02:30"_s, "Europe/Berlin", u"2026-10-25T00:30:00Z"_s, Note::Ambiguous);
    row("after the double hour", u"2026-10-25T03:00"_s, "Europe/Berlin", u"2026-10-25T02:00:00Z"_s, Note::Exact);
    row("gap in Sydney", u"2026-10-04T02:15"_s, "Australia/Sydney", u"2026-10-03T16:00:00Z"_s, Note::InGap);
    row("double hour in Sydney", u"2026-04-05T02:15"_s, "Australia/Sydney", u"2026-04-04T15:15:00Z"_s, Note::Ambiguous);
    row("half-hour change", u"2026-10-04T02:15"_s, "Australia/Lord_Howe", u"2026-10-03T15:30:00Z"_s, Note::InGap);
    row("a zone without changes", u"2026-03-29T02:30"_s, "Asia/Kolkata", u"2026-03-28T21:00:00Z"_s, Note::Exact);
    row("UTC", u"2026-03-29T02:30"_s, "UTC", u"2026-03-29T02:30:00Z"_s, Note::Exact);
}

void TestWallTime::instants()
{
    QFETCH(QString, wall);
    QFETCH(QByteArray, zone);
    QFETCH(QString, utc);
    QFETCH(int, note);
    const auto instant = instantOf(QDateTime::fromString(wall + u'Z', Qt::ISODate), zone);
    QVERIFY(instant);
    QCOMPARE(instant->utc.toString(Qt::ISODate), utc);
    QCOMPARE(int(instant->note), note);
}

void TestWallTime::refusesUnknownZone()
{
    const auto instant = instantOf(QDateTime(QDate(2026, 1, 1), QTime(12, 0)), "Europe/Atlantis");
    QVERIFY(!instant);
    QCOMPARE(instant.error().kind, Error::Kind::InvalidInput);
    QVERIFY(!instantOf(QDateTime(), "Europe/Berlin"));
}

void TestWallTime::roundTripsEveryHourOfAYear()
{
    QDateTime utc(QDate(2026, 1, 1), QTime(0, 30), Qt::UTC);
    for (int hour = 0; hour < 365 * 24; ++hour, utc = utc.addSecs(3600)) {
        const auto wall = wallTimeAt(utc, "America/New_York");
        QVERIFY(wall);
        const auto back = instantOf(*wall, "America/New_York");
        QVERIFY(back);
        // In the double hour the earlier instant is meant; everywhere else there is one.
        const qint64 late = back->utc.secsTo(utc);
        QVERIFY2(late == 0 || (late == 3600 && back->note == ZonedInstant::Note::Ambiguous),
                 qPrintable(utc.toString(Qt::ISODate)));
    }
}

// This computer's own zone has no say. Another entry runs this class where clocks change (TZ).
void TestWallTime::isNotShiftedByTheGapHere()
{
    QDateTime utc(QDate(2026, 3, 28), QTime(0, 0), Qt::UTC);
    for (int quarter = 0; quarter < 3 * 24 * 4; ++quarter, utc = utc.addSecs(15 * 60)) {
        const auto wall = wallTimeAt(utc, "UTC");
        QVERIFY(wall);
        QVERIFY(wall->isValid());
        QCOMPARE(wall->date(), utc.date());
        QCOMPARE(wall->time(), utc.time());
        const QDateTime later = wall->addSecs(3600);
        QCOMPARE(later.time(), utc.time().addSecs(3600));
        const auto back = instantOf(later, "UTC");
        QVERIFY(back);
        QCOMPARE(back->utc, utc.addSecs(3600));
    }
}

TEST_CLASS(TestWallTime)
#include "tst_walltime.moc"

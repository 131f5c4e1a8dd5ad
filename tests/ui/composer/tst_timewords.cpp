// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/walltime.h"
#include "testmain.h"
#include "ui/composer/timeecho.h"

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kBerlin = "Europe/Berlin";

// Sunday 22 November 2026, 14:18 in Berlin.
QDateTime now()
{
    return {QDate(2026, 11, 22), QTime(14, 18)};
}

} // namespace

class TestTimeWords final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void readsBackItsOwnWords_data();
    void readsBackItsOwnWords();
    void echoes_data();
    void echoes();
};

void TestTimeWords::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("wall");
    QTest::addColumn<QByteArray>("zone");
    const auto row = [](const QString &text, int month, int day, int hour, int minute = 0, int year = 2026,
                        const QByteArray &zone = kBerlin) {
        QTest::newRow(qPrintable(text)) << text << QDateTime(QDate(year, month, day), QTime(hour, minute)) << zone;
    };
    // weekdays
    row(u"tue 9"_s, 11, 24, 9);
    row(u"Tue 14:30"_s, 11, 24, 14, 30);
    row(u"tuesday at 9am"_s, 11, 24, 9);
    row(u"9pm on friday"_s, 11, 27, 21);
    row(u"fri"_s, 11, 27, 9);
    row(u"sun 18"_s, 11, 22, 18);
    row(u"sun 9"_s, 11, 29, 9);
    row(u"next tue 9"_s, 11, 24, 9);
    row(u"next sunday 9"_s, 11, 29, 9);
    row(u"di 9"_s, 11, 24, 9);
    row(u"Dienstag um 9 Uhr"_s, 11, 24, 9);
    row(u"am Mittwoch um 18 Uhr 30"_s, 11, 25, 18, 30);
    row(u"um 9 am Donnerstag"_s, 11, 26, 9);
    row(u"nächsten Montag 8:15"_s, 11, 23, 8, 15);
    // spans
    row(u"+2h"_s, 11, 22, 16, 18);
    row(u"+1h30m"_s, 11, 22, 15, 48);
    row(u"+90min"_s, 11, 22, 15, 48);
    row(u"+10h"_s, 11, 23, 0, 18);
    row(u"+ 3 days"_s, 11, 25, 14, 18);
    row(u"+1w"_s, 11, 29, 14, 18);
    row(u"in 2 hours"_s, 11, 22, 16, 18);
    row(u"in an hour"_s, 11, 22, 15, 18);
    row(u"in 45 min"_s, 11, 22, 15, 3);
    row(u"in 90min"_s, 11, 22, 15, 48);
    row(u"in zwei Stunden"_s, 11, 22, 16, 18);
    row(u"in einer Stunde"_s, 11, 22, 15, 18);
    row(u"in 3 Tagen um 9"_s, 11, 25, 9);
    row(u"in 2 days at 18:00"_s, 11, 24, 18);
    // days ahead
    row(u"tomorrow 18:00"_s, 11, 23, 18);
    row(u"18:00 tomorrow"_s, 11, 23, 18);
    row(u"tomorrow"_s, 11, 23, 9);
    row(u"today 18"_s, 11, 22, 18);
    row(u"morgen 9:30"_s, 11, 23, 9, 30);
    row(u"morgen früh"_s, 11, 23, 9);
    row(u"heute 20 Uhr"_s, 11, 22, 20);
    row(u"heute abend"_s, 11, 22, 19);
    row(u"übermorgen 8 Uhr"_s, 11, 24, 8);
    row(u"tomorrow noon"_s, 11, 23, 12);
    row(u"tonight"_s, 11, 22, 20);
    // dates
    row(u"24.12. 9:30"_s, 12, 24, 9, 30);
    row(u"24.12 9:30"_s, 12, 24, 9, 30);
    row(u"24.12.2026 9:30"_s, 12, 24, 9, 30);
    row(u"24.12.27 9:30"_s, 12, 24, 9, 30, 2027);
    row(u"1.2. 10"_s, 2, 1, 10, 0, 2027);
    row(u"2026-12-01 09:30"_s, 12, 1, 9, 30);
    row(u"2026-12-01T09:30"_s, 12, 1, 9, 30);
    row(u"24 dec 9:30"_s, 12, 24, 9, 30);
    row(u"dec 24 9:30"_s, 12, 24, 9, 30);
    row(u"December 24th, 2027, 9:30pm"_s, 12, 24, 21, 30, 2027);
    row(u"24. Dezember 2026 um 18 Uhr"_s, 12, 24, 18);
    row(u"3 März 7:00"_s, 3, 3, 7, 0, 2027);
    row(u"29 feb 12"_s, 2, 29, 12, 0, 2028);
    row(u"the 1st of december at noon"_s, 12, 1, 12);
    // times
    row(u"18:00"_s, 11, 22, 18);
    row(u"18.30"_s, 11, 22, 18, 30);
    row(u"14:18"_s, 11, 23, 14, 18);
    row(u"9"_s, 11, 23, 9);
    row(u"9pm"_s, 11, 22, 21);
    row(u"9 pm"_s, 11, 22, 21);
    row(u"12am"_s, 11, 23, 0);
    row(u"12 pm"_s, 11, 23, 12);
    row(u"1530"_s, 11, 22, 15, 30);
    row(u"18h"_s, 11, 22, 18);
    row(u"18h15"_s, 11, 22, 18, 15);
    row(u"24:00"_s, 11, 23, 0);
    // zones: their own day counts
    row(u"18:00 Berlin"_s, 11, 22, 18);
    row(u"tomorrow 18:00 london"_s, 11, 23, 18, 0, 2026, "Europe/London");
    row(u"18:00 New York"_s, 11, 22, 18, 0, 2026, "America/New_York");
    row(u"9:00 new york"_s, 11, 22, 9, 0, 2026, "America/New_York");
    row(u"tomorrow 9 Tokyo"_s, 11, 23, 9, 0, 2026, "Asia/Tokyo");
    row(u"23:00 Pacific/Auckland"_s, 11, 23, 23, 0, 2026, "Pacific/Auckland");
    row(u"2026-12-01 09:30 UTC"_s, 12, 1, 9, 30, 2026, "UTC");
    row(u"+1h Tokyo"_s, 11, 22, 23, 18, 2026, "Asia/Tokyo");
}

void TestTimeWords::reads()
{
    QFETCH(QString, text);
    QFETCH(QDateTime, wall);
    QFETCH(QByteArray, zone);
    const auto time = timeFromWords(text, now(), kBerlin);
    QVERIFY(time);
    QCOMPARE(time->wallTime, wall);
    QCOMPARE(time->zone, zone);
}

void TestTimeWords::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "  ",
                             "soon",
                             "tue tue",
                             "tue 25:00",
                             "9:75",
                             "today",
                             "31.2. 9:00",
                             "32.1. 9",
                             "13pm",
                             "18 pm",
                             "+2",
                             "+2x",
                             "in hours",
                             "next",
                             "18:00 Atlantis",
                             "Berlin",
                             "12/24 9:00",
                             "tomorrow 9 10",
                             "24.12. 25.12. 9:00",
                             "+2h 18:00",
                             "tue +2h",
                             "2026-13-01 9:00",
                             "18:00 Berlin London"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestTimeWords::refuses()
{
    QFETCH(QString, text);
    const auto time = timeFromWords(text, now(), kBerlin);
    QVERIFY2(!time, time ? qPrintable(time->wallTime.toString()) : "");
}

void TestTimeWords::readsBackItsOwnWords_data()
{
    QTest::addColumn<QDateTime>("wall");
    QTest::newRow("this year") << QDateTime(QDate(2026, 12, 1), QTime(9, 30));
    QTest::newRow("next year") << QDateTime(QDate(2027, 3, 28), QTime(0, 5));
    QTest::newRow("past") << QDateTime(QDate(2026, 3, 28), QTime(23, 55));
}

void TestTimeWords::readsBackItsOwnWords()
{
    QFETCH(QDateTime, wall);
    const auto time = timeFromWords(wordsForTime(wall, now()), now(), kBerlin);
    QVERIFY(time);
    QCOMPARE(time->wallTime, wall);
}

void TestTimeWords::echoes_data()
{
    QTest::addColumn<QDateTime>("wall");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("echo");
    const auto at = [](int month, int day, int hour, int minute, int year = 2026) {
        return QDateTime(QDate(year, month, day), QTime(hour, minute));
    };
    QTest::newRow("days") << at(11, 24, 14, 30) << kBerlin << u"en-GB"_s << u"Tue 24 Nov, 14:30 Berlin · in 2 days"_s;
    QTest::newRow("hours") << at(11, 22, 16, 30) << kBerlin << u"en-GB"_s << u"Sun 22 Nov, 16:30 Berlin · in 2 hours"_s;
    QTest::newRow("minutes") << at(11, 22, 14, 30) << kBerlin << u"en-GB"_s
                             << u"Sun 22 Nov, 14:30 Berlin · in 12 min"_s;
    QTest::newRow("one hour") << at(11, 22, 15, 18) << kBerlin << u"en-GB"_s
                              << u"Sun 22 Nov, 15:18 Berlin · in 1 hour"_s;
    QTest::newRow("past") << at(11, 22, 14, 0) << kBerlin << u"en-GB"_s << u"Sun 22 Nov, 14:00 Berlin · past"_s;
    QTest::newRow("elsewhere") << at(11, 22, 9, 30) << QByteArray("America/New_York") << u"en-GB"_s
                               << u"Sun 22 Nov, 09:30 New York · in 1 hour"_s;
    QTest::newRow("another year") << at(3, 28, 12, 0, 2027) << kBerlin << u"en-GB"_s
                                  << u"Sun 28 Mar 2027, 12:00 Berlin · in 126 days"_s;
    // 02:30 does not exist that night; what will happen is said.
    QTest::newRow("in the gap") << at(3, 28, 2, 30, 2027) << kBerlin << u"en-GB"_s
                                << u"Sun 28 Mar 2027, 03:00 Berlin · in 125 days"_s;
}

void TestTimeWords::echoes()
{
    QFETCH(QDateTime, wall);
    QFETCH(QByteArray, zone);
    QFETCH(QString, locale);
    const QDateTime utcNow = instantOf(now(), kBerlin)->utc;
    QTEST(timeEcho({wall, zone}, utcNow, QLocale(locale)), "echo");
}

TEST_CLASS(TestTimeWords)
#include "tst_timewords.moc"

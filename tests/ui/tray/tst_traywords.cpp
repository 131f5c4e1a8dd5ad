// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"
#include "ui/tray/traystate.h"
#include "ui/tray/traywords.h"

#include <QLocale>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

// What the tray says, as functions of the queue.
class TestTrayWords final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::system()); }
    void state_data();
    void state();
    void times_data();
    void times();
    void countdowns_data();
    void countdowns();
    void toolTips_data();
    void toolTips();
    void menuLines_data();
    void menuLines();
    void quit();

private:
    const QTimeZone m_zone{"Europe/Berlin"};
    const QDateTime m_now{QDate(2026, 11, 22), QTime(13, 18), Qt::UTC}; // Sunday 14:18 in Berlin
};

void TestTrayWords::state_data()
{
    QTest::addColumn<int>("underWay");
    QTest::addColumn<int>("needsPerson");
    QTest::addColumn<bool>("isPaused");
    QTest::addColumn<bool>("isOffline");
    QTest::addColumn<TrayState>("state");
    QTest::newRow("nothing") << 0 << 0 << false << false << TrayState::Idle;
    QTest::newRow("publishing") << 2 << 0 << false << false << TrayState::Publishing;
    QTest::newRow("needs you") << 0 << 1 << false << false << TrayState::NeedsYou;
    QTest::newRow("paused") << 0 << 0 << true << false << TrayState::Paused;
    QTest::newRow("offline") << 0 << 0 << false << true << TrayState::Offline;
    QTest::newRow("a person first") << 1 << 1 << true << true << TrayState::NeedsYou;
    QTest::newRow("paused, the last on its way") << 1 << 0 << true << false << TrayState::Paused;
    QTest::newRow("paused before offline") << 0 << 0 << true << true << TrayState::Paused;
    QTest::newRow("offline before publishing") << 1 << 0 << false << true << TrayState::Offline;
}

void TestTrayWords::state()
{
    QFETCH(int, underWay);
    QFETCH(int, needsPerson);
    QFETCH(bool, isPaused);
    QFETCH(bool, isOffline);
    QFETCH(TrayState, state);
    QueueState queue;
    queue.underWay = underWay;
    queue.needsPerson = needsPerson;
    queue.isPaused = isPaused;
    QCOMPARE(trayStateOf(queue, isOffline), state);
}

void TestTrayWords::times_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("words");
    const int day = 24 * 60;
    QTest::newRow("today") << 12 << u"14:30"_s;
    QTest::newRow("late today") << 9 * 60 + 41 << u"23:59"_s;
    QTest::newRow("midnight is tomorrow") << 9 * 60 + 42 << u"Mon 00:00"_s;
    QTest::newRow("in six days") << 6 * day << u"Sat 14:18"_s;
    QTest::newRow("in a week") << 7 * day << u"29 Nov, 14:18"_s;
    QTest::newRow("yesterday") << -day << u"21 Nov, 14:18"_s;
}

void TestTrayWords::times()
{
    QFETCH(int, minutes);
    QFETCH(QString, words);
    QCOMPARE(TrayWords::timeOf(m_now.addSecs(60 * minutes), m_now, m_zone), words);
}

void TestTrayWords::countdowns_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("words");
    QTest::newRow("past") << -100 << u"now"_s;
    QTest::newRow("a second") << 1 << u"in 1 min"_s;
    QTest::newRow("a minute") << 60 << u"in 1 min"_s;
    QTest::newRow("61 seconds") << 61 << u"in 2 min"_s;
    QTest::newRow("59 minutes") << 59 * 60 << u"in 59 min"_s;
    QTest::newRow("an hour") << 3600 << u"in 1 h"_s;
    QTest::newRow("a day") << 24 * 3600 << u"in 24 h"_s;
    QTest::newRow("two days") << 49 * 3600 << u"in 2 days"_s;
}

void TestTrayWords::countdowns()
{
    QFETCH(int, seconds);
    QFETCH(QString, words);
    QCOMPARE(TrayWords::countdown(m_now.addSecs(seconds), m_now), words);
}

void TestTrayWords::toolTips_data()
{
    QTest::addColumn<QueueState>("queue");
    QTest::addColumn<bool>("isOffline");
    QTest::addColumn<QString>("words");
    const QueueState::Next next{PostId::create(), m_now.addSecs(720), u"Secret plans"_s, {PlatformId::Bluesky}};
    QTest::newRow("nothing") << QueueState{} << false << u"Nothing is scheduled"_s;
    QTest::newRow("next") << QueueState{false, {}, 0, 0, {next}} << false << u"next: 14:30 Bluesky, in 12 min"_s;
    QTest::newRow("paused") << QueueState{true, {}, 0, 0, {next}} << true
                            << u"Publishing is paused\nnext: 14:30 Bluesky, in 12 min"_s;
    QTest::newRow("paused for an hour") << QueueState{true, m_now.addSecs(3600), 0, 0, {}} << false
                                        << u"Publishing is paused until 15:18"_s;
    QTest::newRow("offline") << QueueState{false, {}, 0, 0, {}} << true
                             << u"Offline: posts go out once there is a connection"_s;
    QTest::newRow("needs you, publishing")
        << QueueState{false, {}, 1, 3, {}} << false << u"3 things need you\n1 post is going out"_s;
}

void TestTrayWords::toolTips()
{
    QFETCH(QueueState, queue);
    QFETCH(bool, isOffline);
    QFETCH(QString, words);
    QCOMPARE(TrayWords::toolTip(queue, isOffline, m_now, m_zone), words);
}

void TestTrayWords::menuLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("short") << u"Moodboard 31"_s << u"14:30   Moodboard 31"_s;
    QTest::newRow("ampersand") << u"Salt & pepper"_s << u"14:30   Salt && pepper"_s;
    QTest::newRow("long") << u"Release notes for 4.2: colour proofs on your own screen"_s
                          << u"14:30   Release notes for 4.2: colour proofs on your own\u2026"_s;
    QTest::newRow("one long word") << QString(60, u'a') << QString(u"14:30   "_s + QString(48, u'a') + u'\u2026');
    QTest::newRow("no text") << QString() << u"14:30   (no text)"_s;
}

void TestTrayWords::menuLines()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    const QueueState::Next next{PostId::create(), m_now.addSecs(720), text, {PlatformId::Bluesky}};
    QCOMPARE(TrayWords::menuLine(next, m_now, m_zone), line);
}

void TestTrayWords::quit()
{
    QCOMPARE(TrayWords::quit(0), u"Quit"_s);
    QCOMPARE(TrayWords::quit(1), u"Quit (1 post due before tomorrow will wait until you start again)"_s);
    QCOMPARE(TrayWords::quit(2), u"Quit (2 posts due before tomorrow will wait until you start again)"_s);
}

TEST_CLASS(TestTrayWords)
#include "tst_traywords.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "offlinedesk.h"
#include "testmain.h"
#include "ui/look/widgets.h"
#include "ui/window/statusstrip.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

class TestStatusStrip final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsNext_data();
    void saysWhatIsNext();
    void followsTheStore();
    void restsWhileHidden();
    void saysWhatKeepsItFromPublishing();
    void aPauseEndsByItself();
};

void TestStatusStrip::saysWhatIsNext_data()
{
    QTest::addColumn<int>("seconds"); // from now; 0: nothing to come
    QTest::addColumn<QString>("line");
    QTest::newRow("nothing") << 0 << u"Nothing to come"_s;
    QTest::newRow("overdue") << -30 << u"Next: 14:17 now"_s;
    QTest::newRow("part of a minute is one") << 1 << u"Next: 14:18 in 1 min"_s;
    QTest::newRow("minutes") << 12 * 60 << u"Next: 14:30 in 12 min"_s;
    QTest::newRow("hours") << 3 * 3600 << u"Next: 17:18 in 3 h"_s;
    QTest::newRow("days") << 5 * 86400 << u"Next: 14:18 in 5 days"_s;
}

void TestStatusStrip::saysWhatIsNext()
{
    QFETCH(int, seconds);
    QFETCH(QString, line);
    const QDateTime now(QDate(2026, 11, 22), QTime(13, 18), Qt::UTC);
    QueueState state;
    if (seconds != 0)
        state.next << QueueState::Next{PostId::create(), now.addSecs(seconds), u"text"_s, {}};
    const QString said = StatusStrip::nextLine(state, now, "Europe/Berlin");
    QCOMPARE(said.simplified(), line);
}

void TestStatusStrip::followsTheStore()
{
    OfflineDesk offline;
    const auto account = offline.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    StatusStrip strip(offline.desk());
    strip.QWidget::show();
    auto *next = strip.findChild<Look::Text *>(u"statusNext"_s);
    QTRY_COMPARE(next->text(), u"Nothing to come"_s);
    offline.addPost({u"Release notes"_s, {account}, {QDate(2026, 11, 22), QTime(14, 30)}});
    QTRY_VERIFY2(next->text().contains(u"in 12 min"_s), qPrintable(next->text()));
    QVERIFY(OfflineDesk::await(offline.desk().queue.pause(offline.desk().actor, {})));
    auto *publishing = strip.findChild<Look::Text *>(u"statusPublishing"_s);
    QTRY_COMPARE(publishing->text(), u"Publishing is paused"_s);
}

// A window in the tray asks nothing of the store.
void TestStatusStrip::restsWhileHidden()
{
    OfflineDesk offline;
    StatusStrip strip(offline.desk());
    const auto timers = strip.findChildren<QTimer *>();
    for (const QTimer *timer : timers)
        QVERIFY(!timer->isActive());
    strip.QWidget::show();
    strip.hide();
    for (const QTimer *timer : timers)
        QVERIFY(!timer->isActive());
}

void TestStatusStrip::saysWhatKeepsItFromPublishing()
{
    OfflineDesk offline;
    StatusStrip strip(offline.desk());
    strip.QWidget::show();
    auto *publishing = strip.findChild<Look::Text *>(u"statusPublishing"_s);
    auto *trouble = strip.findChild<Look::Text *>(u"statusTrouble"_s);
    QTRY_COMPARE(publishing->text(), u"Publishing on"_s);
    QVERIFY(!trouble->isVisible());
    offline.circumstances().setOffline(true);
    QCOMPARE(publishing->text(), u"Offline: posts wait for a connection"_s);
    offline.circumstances().setStoreTrouble(Error{Error::Kind::DiskFull, {}, {}, {}});
    QCOMPARE(publishing->text(), u"Publishing has stopped"_s);
    QVERIFY(trouble->isVisible());
    QVERIFY2(trouble->text().contains(u"disk is full"_s), qPrintable(trouble->text()));
    offline.circumstances().setStoreTrouble(std::nullopt);
    offline.circumstances().setOffline(false);
    QCOMPARE(publishing->text(), u"Publishing on"_s);
    QVERIFY(!trouble->isVisible());
}

void TestStatusStrip::aPauseEndsByItself()
{
    OfflineDesk offline;
    StatusStrip strip(offline.desk());
    strip.QWidget::show();
    auto *publishing = strip.findChild<Look::Text *>(u"statusPublishing"_s);
    Pause pause;
    pause.until = offline.clock().now().addSecs(60);
    QVERIFY(OfflineDesk::await(offline.desk().queue.pause(offline.desk().actor, pause)));
    QTRY_COMPARE(publishing->text(), u"Paused until Sun 22 Nov, 14:19"_s);
    offline.clock().advance(std::chrono::seconds(60));
    offline.circumstances().setOffline(true); // draws anew, as its timer does
    offline.circumstances().setOffline(false);
    QCOMPARE(publishing->text(), u"Publishing on"_s);
}

TEST_CLASS(TestStatusStrip)
#include "tst_statusstrip.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktopstubs.h"
#include "offlinedesk.h"
#include "testmain.h"
#include "ui/desk/pausemenu.h"
#include "ui/tray/tray.h"
#include "ui/tray/trayicon.h"

#include <QDBusMessage>
#include <QLocale>
#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// The tray over a real queue. Where icons are put on a panel is another test's matter (tst_traypanel).
class TestTray final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::system()); }
    void init();
    void cleanup();
    void tellsWhatIsNext();
    void followsTheStore();
    void timePasses();
    void postsLeadToTheirPage();
    void asks_data();
    void asks();
    void needsYou();
    void lockedShowsNoTexts();
    void aLateAnswerIsNotShownToTheNext();
    void showsPauses();
    void aPauseEndsThoughLocked();
    void offersTheSharedPauseMenu();
    void quitSaysWhatWaits();
    void offline();
    void noTray();
    void noTrayIsSettledToo();
    void aPanelThatIsTooLate();
    void trayComesAndGoes();
    void iconsDiffer();

private:
    void makeTray(const QString &bus = u"no bus"_s);
    QAction *action(const QString &name) const;
    QStringList lines() const;

    std::unique_ptr<OfflineDesk> m_offline;
    std::unique_ptr<Tray> m_tray;
};

void TestTray::init()
{
    m_offline = std::make_unique<OfflineDesk>();
}

void TestTray::cleanup()
{
    m_tray.reset();
    m_offline.reset();
}

void TestTray::makeTray(const QString &bus)
{
    Desk &desk = m_offline->desk();
    m_tray = std::make_unique<Tray>(desk.queue, desk.watch, desk.go, desk.clock, nullptr, bus);
    m_tray->setActor(desk.actor, QTimeZone(desk.user.timezone));
}

// Of what the menu shows now.
QAction *TestTray::action(const QString &name) const
{
    QList<QAction *> actions = m_tray->menu().actions();
    for (qsizetype i = 0; i < actions.size(); ++i) {
        const QMenu *submenu = actions.at(i)->menu();
        if ((submenu ? submenu->objectName() : actions.at(i)->objectName()) == name)
            return actions.at(i);
        if (submenu)
            actions += submenu->actions();
    }
    return nullptr;
}

QStringList TestTray::lines() const
{
    QStringList texts;
    for (const QAction *one : m_tray->menu().actions())
        texts << (one->isSeparator() ? u"-"_s : one->text());
    return texts;
}

void TestTray::tellsWhatIsNext()
{
    m_offline->seedMonth();
    makeTray();
    QTRY_COMPARE(m_tray->toolTip(), u"3 things need you\nnext: 14:30 Bluesky, Mastodon, X, in 12 min"_s);
    QCOMPARE(m_tray->state(), TrayState::NeedsYou);
    QTRY_COMPARE(lines().last(), u"Quit (3 posts due before tomorrow will wait until you start again)"_s);
    QCOMPARE(lines(),
             (QStringList{u"14:30   Release notes for 4.2: colour proofs on your own\u2026"_s,
                          u"18:00   Press check, live"_s, u"21:45   Good night from the harbour"_s,
                          u"Mon 09:20   Monday links"_s, u"Tue 10:00   Thread: what changed in colour management"_s,
                          u"-"_s, u"New post"_s, u"Needs you (3)"_s, u"-"_s, u"Open Postrider"_s, lines().last()}));
}

void TestTray::followsTheStore()
{
    makeTray();
    QTRY_COMPARE(lines().first(), u"Nothing is scheduled"_s);
    QVERIFY(!action(u"trayNothing"_s)->isEnabled());
    const auto account = m_offline->addAccount(PlatformId::Bluesky, u"harbour.example"_s);
    m_offline->addPost({u"Hello"_s, {account}, QDateTime(QDate(2026, 11, 22), QTime(15, 0))});
    QTRY_COMPARE(lines().first(), u"15:00   Hello"_s);
    QCOMPARE(m_tray->toolTip(), u"next: 15:00 Bluesky, in 42 min"_s);
}

void TestTray::timePasses()
{
    const auto account = m_offline->addAccount(PlatformId::Bluesky, u"harbour.example"_s);
    m_offline->addPost({u"Hello"_s, {account}, QDateTime(QDate(2026, 11, 22), QTime(15, 0))});
    makeTray();
    QTRY_COMPARE(m_tray->toolTip(), u"next: 15:00 Bluesky, in 42 min"_s);
    m_offline->clock().advance(std::chrono::minutes(40));
    m_tray->setOffline(false); // describes anew, as the minute's timer does
    QCOMPARE(m_tray->toolTip(), u"next: 15:00 Bluesky, in 2 min"_s);
}

void TestTray::postsLeadToTheirPage()
{
    const auto account = m_offline->addAccount(PlatformId::Bluesky, u"harbour.example"_s);
    const PostId post = m_offline->addPost({u"Hello"_s, {account}, QDateTime(QDate(2026, 11, 22), QTime(15, 0))});
    makeTray();
    QTRY_VERIFY(action(u"trayPost"_s));
    QSignalSpy opened(m_tray.get(), &Tray::openAsked);
    QSignalSpy shown(&m_offline->desk().go, &Navigator::postAsked);
    action(u"trayPost"_s)->trigger();
    QCOMPARE(opened.count(), 1);
    QCOMPARE(shown.count(), 1);
    QCOMPARE(shown.first().first().value<PostId>(), post);
}

void TestTray::asks_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("signal");
    QTest::newRow("new post") << u"trayNewPost"_s << QByteArray(SIGNAL(newPostAsked()));
    QTest::newRow("open") << u"trayOpen"_s << QByteArray(SIGNAL(openAsked()));
    QTest::newRow("quit") << u"trayQuit"_s << QByteArray(SIGNAL(quitAsked()));
}

void TestTray::asks()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, signal);
    makeTray();
    QSignalSpy asked(m_tray.get(), signal.constData());
    QTRY_VERIFY(action(name));
    action(name)->trigger();
    QCOMPARE(asked.count(), 1);
}

void TestTray::needsYou()
{
    makeTray();
    QTRY_VERIFY(action(u"trayQuit"_s));
    QVERIFY(!action(u"trayNeedsYou"_s));
    m_offline->addAccount(PlatformId::Instagram, u"harbourpress"_s, Integration::Health::NeedsReauth);
    QTRY_VERIFY(action(u"trayNeedsYou"_s));
    QCOMPARE(action(u"trayNeedsYou"_s)->text(), u"Needs you (1)"_s);
    QSignalSpy opened(m_tray.get(), &Tray::openAsked);
    action(u"trayNeedsYou"_s)->trigger();
    QCOMPARE(opened.count(), 1);
}

void TestTray::lockedShowsNoTexts()
{
    m_offline->seedMonth();
    makeTray();
    QTRY_VERIFY(action(u"trayPost"_s));
    m_tray->setActor({});
    for (int turn = 0; turn < 2; ++turn) { // at once, and once the answers are there
        QVERIFY(!action(u"trayPost"_s));
        QVERIFY(!action(u"trayNewPost"_s));
        QVERIFY(!action(u"pauseMenu"_s));
        QCOMPARE(m_tray->toolTip(), u"Postrider is locked. Publishing goes on."_s);
        QCOMPARE(m_tray->state(), TrayState::Idle);
        OfflineDesk::await(m_offline->desk().queue.isPaused());
        QCoreApplication::processEvents();
    }
    QCOMPARE(lines().first(), u"Open Postrider"_s);
    QCOMPARE(lines().size(), 2);
}

void TestTray::aLateAnswerIsNotShownToTheNext()
{
    m_offline->seedMonth();
    makeTray(); // asks for the ADMIN, who is gone before the answer is taken
    m_tray->setActor({});
    OfflineDesk::await(m_offline->desk().queue.isPaused());
    QCoreApplication::processEvents();
    QVERIFY(!action(u"trayPost"_s));
}

void TestTray::showsPauses()
{
    Desk &desk = m_offline->desk();
    makeTray();
    Pause hour;
    hour.until = desk.clock.now().addSecs(3600);
    QVERIFY(OfflineDesk::await(desk.queue.pause(desk.actor, hour)));
    QTRY_COMPARE(m_tray->state(), TrayState::Paused);
    QCOMPARE(m_tray->toolTip(), u"Publishing is paused until 15:18"_s);
    m_offline->clock().advance(std::chrono::hours(1));
    desk.watch.tell();
    QTRY_COMPARE(m_tray->state(), TrayState::Idle);
    QVERIFY(OfflineDesk::await(desk.queue.pause(desk.actor, {})));
    QTRY_COMPARE(m_tray->toolTip(), u"Publishing is paused"_s);
    QVERIFY(OfflineDesk::await(desk.queue.resume(desk.actor, {})));
    QTRY_COMPARE(m_tray->state(), TrayState::Idle);
}

void TestTray::aPauseEndsThoughLocked()
{
    Desk &desk = m_offline->desk();
    makeTray();
    Pause night;
    night.until = desk.clock.now().addSecs(10 * 3600);
    QVERIFY(OfflineDesk::await(desk.queue.pause(desk.actor, night)));
    m_tray->setActor({});
    QTRY_COMPARE(m_tray->toolTip(), u"Postrider is locked. Publishing is paused."_s);
    m_offline->clock().advance(std::chrono::hours(10));
    desk.watch.tell();
    QTRY_COMPARE(m_tray->toolTip(), u"Postrider is locked. Publishing goes on."_s);
}

void TestTray::offersTheSharedPauseMenu()
{
    Desk &desk = m_offline->desk();
    makeTray();
    PauseMenu pausing(PauseMenu::Parts{desk.queue, desk.accounts, desk.posts, desk.clock, desk.watch, desk.go,
                                       desk.actor, desk.user.timezone});
    m_tray->setPausing(&pausing);
    QTRY_VERIFY(action(u"pauseAll"_s));
    QCOMPARE(lines().count(u"Pause publishing"_s), 1);
    m_tray->setActor({}); // nobody's any more
    QVERIFY(!action(u"pauseMenu"_s));
    m_tray->setPausing(nullptr);
}

void TestTray::quitSaysWhatWaits()
{
    makeTray();
    QTRY_VERIFY(action(u"trayQuit"_s));
    QCOMPARE(action(u"trayQuit"_s)->text(), u"Quit"_s);
    const auto account = m_offline->addAccount(PlatformId::Bluesky, u"harbour.example"_s);
    m_offline->addPost({u"Tonight"_s, {account}, QDateTime(QDate(2026, 11, 22), QTime(23, 59))});
    m_offline->addPost({u"Tomorrow"_s, {account}, QDateTime(QDate(2026, 11, 23), QTime(0, 0))});
    QTRY_COMPARE(action(u"trayQuit"_s)->text(), u"Quit (1 post due before tomorrow will wait until you start again)"_s);
}

void TestTray::offline()
{
    makeTray();
    m_tray->setOffline(true);
    QCOMPARE(m_tray->state(), TrayState::Offline);
    m_tray->setOffline(false);
    QCOMPARE(m_tray->state(), TrayState::Idle);
}

void TestTray::noTray()
{
    DesktopStubs desktop;
    QVERIFY2(desktop.start(), qPrintable(desktop.problem()));
    makeTray(desktop.client());
    QSignalSpy changed(m_tray.get(), &Tray::availableChanged);
    // A question to the bus itself comes back after the tray's own.
    QVERIFY(!QDBusConnection(desktop.client())
                 .call(QDBusMessage::createMethodCall(u"org.kde.StatusNotifierWatcher"_s, u"/"_s, {}, u"X"_s))
                 .errorName()
                 .isEmpty());
    QCoreApplication::processEvents();
    QVERIFY(!m_tray->isAvailable());
    QVERIFY(!m_tray->icon());
    QCOMPARE(changed.count(), 0);
}

void TestTray::noTrayIsSettledToo()
{
    TrayHost host(u"no bus"_s, nullptr, std::chrono::milliseconds(1));
    QSignalSpy settled(&host, &TrayHost::settled);
    QVERIFY(!host.isSettled());
    QTRY_COMPARE(settled.count(), 1);
    QVERIFY(host.isSettled());
    QVERIFY(!host.isThere());
}

void TestTray::aPanelThatIsTooLate()
{
    DesktopStubs desktop;
    QVERIFY2(desktop.start(), qPrintable(desktop.problem()));
    TrayHost host(desktop.client(), nullptr, std::chrono::milliseconds(1));
    QSignalSpy settled(&host, &TrayHost::settled);
    QTRY_COMPARE(settled.count(), 1);
    QVERIFY(desktop.offerTray());
    // Qt has made up its mind and would show nothing there: better said than a window that can't be found.
    // A second host asks and is answered after the first.
    TrayHost witness(desktop.client());
    QTRY_VERIFY(witness.isThere());
    QVERIFY(!host.isThere());
    QCOMPARE(settled.count(), 1);
}

void TestTray::trayComesAndGoes()
{
    DesktopStubs desktop;
    QVERIFY2(desktop.start(), qPrintable(desktop.problem()));
    makeTray(desktop.client());
    QSignalSpy changed(m_tray.get(), &Tray::availableChanged);
    QSignalSpy settled(m_tray.get(), &Tray::settled);
    QVERIFY(!m_tray->isSettled());
    desktop.tray().setHost(false); // a watcher without a panel
    QVERIFY(desktop.offerTray());
    desktop.tray().setHost(true);
    QTRY_VERIFY(m_tray->isAvailable());
    QVERIFY(m_tray->icon());
    QCOMPARE(m_tray->icon()->contextMenu(), &m_tray->menu());
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_tray->isSettled());
    QCOMPARE(settled.count(), 1);
    QCOMPARE(settled.first().first().toBool(), true);
    desktop.tray().setHost(false);
    QTRY_VERIFY(!m_tray->isAvailable());
    QVERIFY(!m_tray->icon());
    desktop.tray().setHost(true);
    QTRY_VERIFY(m_tray->isAvailable());
    QVERIFY(desktop.offerTray(false)); // the panel crashed
    QTRY_VERIFY(!m_tray->isAvailable());
}

void TestTray::iconsDiffer()
{
    QList<QImage> images;
    for (const auto state :
         {TrayState::Idle, TrayState::Publishing, TrayState::NeedsYou, TrayState::Paused, TrayState::Offline}) {
        const QIcon icon = trayIcon(state);
        QVERIFY(icon.availableSizes().contains(QSize(22, 22)));
        // Without its colours: the shapes differ too.
        const QImage shape = icon.pixmap(QSize(22, 22)).toImage().convertToFormat(QImage::Format_Grayscale8);
        QVERIFY(!images.contains(shape));
        images << shape;
    }
}

TEST_CLASS(TestTray)
#include "tst_tray.moc"

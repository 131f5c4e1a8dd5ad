// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktopstubs.h"
#include "testmain.h"
#include "ui/desk/navigator.h"
#include "ui/desk/preferences.h"
#include "ui/tray/notifier.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// Notifications over a bus of the test's own.
class TestNotifier final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void tellsWhatFailed();
    void buttonsLeadToThePlace_data();
    void buttonsLeadToThePlace();
    void othersButtonsAreNotOurs();
    void anAnsweredOneIsDone();
    void everyFailureIsShown();
    void publishedOnlyWhenAskedFor();
    void closingIsExplainedOnce();
    void markupIsEscapedWhereItIsRead_data();
    void markupIsEscapedWhereItIsRead();
    void noButtonsWhereThereAreNone();
    void tellsOfAStoreInTrouble();
    void takesBackWhatIsShown();
    void aDesktopWithoutNotifications();
    void aDesktopThatComesLater();

private:
    const QList<NotificationsStub::Shown> &shown() const { return m_desktop->notifications().shown(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DesktopStubs> m_desktop;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Navigator> m_go;
    std::unique_ptr<Notifier> m_notifier;
};

void TestNotifier::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_desktop = std::make_unique<DesktopStubs>();
    QVERIFY2(m_desktop->start(), qPrintable(m_desktop->problem()));
    QVERIFY(m_desktop->offerNotifications());
    m_preferences = std::make_unique<Preferences>(m_folder->path());
    m_go = std::make_unique<Navigator>();
    m_notifier = std::make_unique<Notifier>(*m_go, *m_preferences, nullptr, m_desktop->client());
}

void TestNotifier::cleanup()
{
    m_notifier.reset();
    m_desktop.reset();
}

void TestNotifier::tellsWhatFailed()
{
    m_notifier->failed(PostId::create(), u"u/harbourpress"_s, u"that subreddit requires a flair"_s);
    QTRY_COMPARE(shown().size(), 1);
    const auto &message = shown().first();
    QCOMPARE(message.title, u"A post did not go out on u/harbourpress"_s);
    QCOMPARE(message.body, u"that subreddit requires a flair"_s);
    QCOMPARE(message.actions, (QStringList{u"default"_s, u"Open"_s, u"show"_s, u"Show post"_s}));
    QCOMPARE(message.hints.value(u"urgency"_s), QVariant::fromValue(uchar(2)));
    QCOMPARE(message.timeout, 0); // stays until it is seen
}

void TestNotifier::buttonsLeadToThePlace_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("isPost");
    for (const auto &action : {u"default"_s, u"show"_s}) {
        QTest::addRow("failed, %s", qPrintable(action)) << u"failed"_s << action << true;
        QTest::addRow("unconfirmed, %s", qPrintable(action)) << u"unconfirmed"_s << action << true;
        QTest::addRow("published, %s", qPrintable(action)) << u"published"_s << action << true;
        QTest::addRow("reauth, %s", qPrintable(action)) << u"reauth"_s << action << false;
    }
}

void TestNotifier::buttonsLeadToThePlace()
{
    QFETCH(QString, verb);
    QFETCH(QString, action);
    QFETCH(bool, isPost);
    const PostId post = PostId::create();
    m_preferences->set(u"notifications/published"_s, true);
    if (verb == u"failed"_s)
        m_notifier->failed(post, u"harbour"_s, u"No."_s);
    else if (verb == u"unconfirmed"_s)
        m_notifier->unconfirmed(post, u"harbour"_s);
    else if (verb == u"published"_s)
        m_notifier->published(post, u"harbour"_s);
    else
        m_notifier->needsReauth(u"harbour"_s);
    QTRY_COMPARE(shown().size(), 1);

    QSignalSpy opened(m_notifier.get(), &Notifier::openAsked);
    QSignalSpy posts(m_go.get(), &Navigator::postAsked);
    QSignalSpy pages(m_go.get(), &Navigator::pageAsked);
    m_desktop->notifications().press(1, action);
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(posts.count(), isPost ? 1 : 0);
    QCOMPARE(pages.count(), isPost ? 0 : 1);
    if (isPost)
        QCOMPARE(posts.first().first().value<PostId>(), post);
    else
        QCOMPARE(pages.first().first().value<Navigator::Page>(), Navigator::Page::Accounts);
}

void TestNotifier::othersButtonsAreNotOurs()
{
    m_notifier->needsReauth(u"harbour"_s);
    QTRY_COMPARE(shown().size(), 1);
    QSignalSpy opened(m_notifier.get(), &Notifier::openAsked);
    m_desktop->notifications().press(7, u"show"_s);
    m_desktop->notifications().press(1, u"something"_s);
    m_desktop->notifications().press(1, u"show"_s); // what came before it was heard too
    QTRY_COMPARE(opened.count(), 1);
}

void TestNotifier::anAnsweredOneIsDone()
{
    m_notifier->needsReauth(u"one"_s);
    m_notifier->needsReauth(u"two"_s);
    m_notifier->needsReauth(u"three"_s);
    QTRY_COMPARE(shown().size(), 3);
    QSignalSpy opened(m_notifier.get(), &Notifier::openAsked);
    m_desktop->notifications().press(1, u"show"_s);
    m_desktop->notifications().press(1, u"show"_s);
    m_desktop->notifications().dismiss(2);
    m_desktop->notifications().press(2, u"show"_s);
    m_desktop->notifications().press(3, u"show"_s);
    QTRY_VERIFY(opened.count() >= 2);
    QCOMPARE(opened.count(), 2);
}

void TestNotifier::everyFailureIsShown()
{
    const PostId post = PostId::create();
    for (int i = 0; i < 3; ++i)
        m_notifier->failed(post, u"harbour"_s, u"No."_s);
    QTRY_COMPARE(shown().size(), 3);
}

void TestNotifier::publishedOnlyWhenAskedFor()
{
    m_notifier->published(PostId::create(), u"harbour"_s);
    m_preferences->set(u"notifications/published"_s, true);
    m_notifier->published(PostId::create(), u"second"_s);
    QTRY_COMPARE(shown().size(), 1);
    QCOMPARE(shown().first().title, u"Published on second"_s);
}

void TestNotifier::closingIsExplainedOnce()
{
    m_notifier->closedToTray();
    m_notifier->closedToTray();
    Notifier next(*m_go, *m_preferences, nullptr, m_desktop->client()); // the next start
    next.closedToTray();
    next.needsReauth(u"harbour"_s);
    QTRY_COMPARE(shown().size(), 2);
    QCOMPARE(shown().first().title, u"Postrider goes on publishing"_s);
}

void TestNotifier::markupIsEscapedWhereItIsRead_data()
{
    QTest::addColumn<QStringList>("capabilities");
    QTest::addColumn<QString>("body");
    QTest::newRow("markup") << QStringList{u"body"_s, u"body-markup"_s} << u"&lt;b&gt; &amp; more"_s;
    QTest::newRow("plain") << QStringList{u"body"_s} << u"<b> & more"_s;
}

void TestNotifier::markupIsEscapedWhereItIsRead()
{
    QFETCH(QStringList, capabilities);
    QFETCH(QString, body);
    m_desktop->notifications().setCapabilities(capabilities);
    m_notifier->failed(PostId::create(), u"harbour"_s, u"<b> & more"_s);
    QTRY_COMPARE(shown().size(), 1);
    QCOMPARE(shown().first().body, body);
}

void TestNotifier::noButtonsWhereThereAreNone()
{
    m_desktop->notifications().setCapabilities({u"body"_s});
    m_notifier->needsReauth(u"harbour"_s);
    QTRY_COMPARE(shown().size(), 1);
    QVERIFY(shown().first().actions.isEmpty());
}

void TestNotifier::tellsOfAStoreInTrouble()
{
    m_notifier->storeTrouble(u"The disk is full."_s);
    QTRY_COMPARE(shown().size(), 1);
    QCOMPARE(shown().first().title, u"Postrider can't publish"_s);
    QCOMPARE(shown().first().body, u"The disk is full."_s);
}

void TestNotifier::takesBackWhatIsShown()
{
    m_notifier->needsReauth(u"one"_s);
    m_notifier->needsReauth(u"two"_s);
    QTRY_COMPARE(shown().size(), 2);
    m_notifier->needsReauth(u"three"_s); // on its way when the others are taken back
    m_notifier->closeAll();
    QTRY_COMPARE(m_desktop->notifications().closed().size(), 3);
}

void TestNotifier::aDesktopWithoutNotifications()
{
    QVERIFY(m_desktop->offerNotifications(false));
    int asked = 0;
    m_notifier->setFallback([&]() -> QSystemTrayIcon * {
        ++asked;
        return nullptr;
    });
    QTest::ignoreMessage(QtWarningMsg, "The desktop takes no notifications");
    m_notifier->failed(PostId::create(), u"harbour"_s, u"No."_s);
    QTRY_COMPARE(asked, 1);
}

void TestNotifier::aDesktopThatComesLater()
{
    QVERIFY(m_desktop->offerNotifications(false));
    int asked = 0;
    m_notifier->setFallback([&]() -> QSystemTrayIcon * {
        ++asked;
        return nullptr;
    });
    QTest::ignoreMessage(QtWarningMsg, "The desktop takes no notifications");
    m_notifier->needsReauth(u"one"_s);
    QTRY_COMPARE(asked, 1);
    QVERIFY(m_desktop->offerNotifications());
    m_notifier->needsReauth(u"two"_s);
    QTRY_COMPARE(shown().size(), 1);
}

TEST_CLASS(TestNotifier)
#include "tst_notifier.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "postscene.h"
#include "testmain.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

class TestPostPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void triesAgain();
    void sendsAgainWhatDidNotGoOut();
    void notesWhatWentOut();
    void keepsWhatIsTypedWhenTheStoreChanges();
    void takesBackToDrafts();
    void publishesWhatWasMissed();
    void connectsAgain();
    void opensTheAddress();
    void tellsTheStoryOfAThread();
    void goesBackByEscape();
};

void TestPostPage::triesAgain()
{
    Scene scene;
    const PostId post = scene.addFailed();
    scene.open();
    scene.page->showPost(post);
    scene.press(u"retry"_s);
    QTRY_COMPARE(scene.stateOf(post), Sending::State::Waiting);
    QTRY_VERIFY(!scene.seen(u"retry"_s)); // the page followed
    QTRY_COMPARE(scene.page->findChild<QWidget *>(u"standing"_s)->accessibleName(), u"Scheduled"_s);
}

void TestPostPage::sendsAgainWhatDidNotGoOut()
{
    Scene scene;
    const PostId post = scene.offline.addPost({u"Unknown"_s, {scene.account}, kMorning, Sending::State::Unconfirmed});
    scene.open();
    scene.page->showPost(post);
    QTRY_VERIFY(scene.seen(u"wentOut"_s));
    QVERIFY(!scene.seen(u"retry"_s)); // never repeated blindly
    scene.press(u"didNotGoOut"_s);
    QTRY_COMPARE(scene.stateOf(post), Sending::State::Waiting);
}

void TestPostPage::notesWhatWentOut()
{
    Scene scene;
    const PostId post = scene.offline.addPost(
        {u"Unknown"_s, {scene.account, scene.other}, kMorning, Sending::State::Unconfirmed});
    scene.open();
    scene.page->showPost(post);
    QTRY_VERIFY(scene.seen<QWidget>(u"target:"_s + scene.other.toString()));
    auto *section = scene.page->findChild<QWidget *>(u"target:"_s + scene.other.toString());
    QTest::mouseClick(section->findChild<QAbstractButton *>(u"wentOut"_s), Qt::LeftButton);
    auto *link = section->findChild<QLineEdit *>(u"link"_s);
    QVERIFY(link->isVisible());
    QTest::keyClicks(link, u"https://bsky.example/post/7"_s);
    QTest::keyClick(link, Qt::Key_Return);
    QTRY_COMPARE(scene.stateOf(post, 1), Sending::State::Published);
    const Sending sending = scene.stored(post).targets.at(1).parts.constFirst().sending;
    QCOMPARE(sending.permalink, u"https://bsky.example/post/7"_s);
    QCOMPARE(scene.stateOf(post, 0), Sending::State::Unconfirmed); // the other account is its own question
    QTRY_VERIFY(scene.seen(u"open"_s));
}

void TestPostPage::keepsWhatIsTypedWhenTheStoreChanges()
{
    Scene scene;
    const PostId post = scene.offline.addPost(
        {u"Unknown"_s, {scene.account, scene.other}, kMorning, Sending::State::Unconfirmed});
    scene.open();
    scene.page->showPost(post);
    scene.press(u"wentOut"_s);
    const QString typed = u"https://print.example/1"_s;
    QTRY_VERIFY(scene.seen<QLineEdit>(u"link"_s));
    QTest::keyClicks(scene.seen<QLineEdit>(u"link"_s), typed);
    // Meanwhile somebody else settles the other account.
    const bool isFirst = scene.page->findChild<QWidget *>(u"target:"_s + scene.account.toString())
                             ->findChild<QLineEdit *>(u"link"_s)
                             ->isVisible();
    const IntegrationId elsewhere = isFirst ? scene.other : scene.account;
    QVERIFY(OfflineDesk::await(scene.offline.desk().posts.resolve(scene.offline.desk().actor, post, elsewhere, {})));
    QTRY_COMPARE(scene.page->findChildren<QWidget *>(u"trouble"_s).size(), 1); // drawn anew
    QCOMPARE(scene.seen<QLineEdit>(u"link"_s)->text(), typed);
}

void TestPostPage::takesBackToDrafts()
{
    Scene scene;
    const PostId post = scene.offline.addPost({u"To come"_s, {scene.account}, kMorning.addDays(30)});
    scene.open();
    scene.page->showPost(post);
    scene.press(u"unschedulePost"_s);
    QTRY_COMPARE(scene.stateOf(post), Sending::State::Draft);
    QTRY_VERIFY(!scene.seen(u"unschedulePost"_s));
    QSignalSpy editing(&scene.offline.desk().go, &Navigator::editAsked);
    scene.press(u"editPost"_s);
    QCOMPARE(editing.size(), 1);
}

void TestPostPage::publishesWhatWasMissed()
{
    Scene scene;
    const PostId post = scene.offline.addPost(
        {u"Missed"_s, {scene.account}, kMorning, Sending::State::Held, Sending::Hold::Missed});
    scene.open();
    scene.page->showPost(post);
    scene.press(u"publishNow"_s);
    QTRY_COMPARE(scene.stateOf(post), Sending::State::Waiting);
}

void TestPostPage::connectsAgain()
{
    Scene scene;
    const PostId post = scene.offline.addPost(
        {u"Waits"_s, {scene.other}, kMorning.addDays(30), Sending::State::Held, Sending::Hold::Reauth});
    scene.open();
    scene.page->showPost(post);
    QSignalSpy connecting(&scene.offline.desk().go, &Navigator::reconnectAsked);
    scene.press(u"reconnect"_s);
    QCOMPARE(connecting.size(), 1);
    QCOMPARE(connecting.constFirst().constFirst().value<IntegrationId>(), scene.other);
}

void TestPostPage::opensTheAddress()
{
    Scene scene;
    const PostId post = scene.offline.addPost({u"Out"_s, {scene.account}, kMorning, Sending::State::Published});
    QList<QUrl> opened;
    scene.offline.desk().openAddress = [&](const QUrl &address) { opened << address; };
    scene.open();
    scene.page->showPost(post);
    scene.press(u"open"_s);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.constFirst().host(), u"print.example"_s);
}

void TestPostPage::tellsTheStoryOfAThread()
{
    Scene scene;
    const PostId post = scene.offline.addPost(
        {u"One"_s, {scene.account}, kMorning.addDays(30), Sending::State::Waiting, Sending::Hold::None, {u"Two"_s}});
    scene.open();
    scene.page->showPost(post);
    QTRY_COMPARE(scene.labels(u"storyLine"_s), QStringList({u"Goes out."_s, u"Goes out after part 1."_s}));
}

void TestPostPage::goesBackByEscape()
{
    Scene scene;
    const PostId post = scene.addFailed();
    scene.open();
    scene.page->showPost(post);
    QTRY_VERIFY(scene.seen(u"retry"_s));
    QTest::keyClick(scene.seen(u"back"_s), Qt::Key_Escape);
    QVERIFY(scene.view()->isVisible());
    scene.page->focusSearch();
    QVERIFY(scene.page->findChild<QLineEdit *>(u"search"_s)->isVisible());
}

TEST_CLASS(TestPostPage)
#include "tst_postpage.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "offlinedesk.h"
#include "testmain.h"
#include "ui/posts/postspage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime kMorning(QDate(2026, 11, 20), QTime(9, 0));

// A page over a store of its own, used as a person would: by what is seen.
class Scene final
{
public:
    Scene()
    {
        account = offline.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
        other = offline.addAccount(PlatformId::Bluesky, u"harbour.example"_s);
    }

    void open()
    {
        page = std::make_unique<PostsPage>(offline.desk());
        page->resize(1100, 800);
        page->show();
    }
    template<typename Widget = QAbstractButton>
    Widget *seen(const QString &name) const
    {
        const auto found = page->findChildren<Widget *>(name);
        for (Widget *widget : found) {
            if (widget->isVisible() && widget->isEnabled())
                return widget;
        }
        return nullptr;
    }
    void press(const QString &name)
    {
        QTRY_VERIFY2(seen(name), qPrintable(name));
        QTest::mouseClick(seen(name), Qt::LeftButton);
    }
    QListView *view() const { return page->findChild<QListView *>(u"posts"_s); }
    QStringList rows() const
    {
        QStringList rows;
        if (!view()->isVisible())
            return rows;
        for (int row = 0; row < view()->model()->rowCount(); ++row)
            rows << view()->model()->index(row, 0).data().toString();
        return rows;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) { QTest::keyClick(view(), key, with); }
    void choose(const QString &segment)
    {
        const auto buttons = page->findChild<QWidget *>(u"kinds"_s)->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (button->text() == segment)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QStringList labels(const QString &name) const
    {
        QStringList texts;
        for (const QLabel *label : page->findChildren<QLabel *>(name)) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts;
    }
    PostDetails stored(PostId post)
    {
        return *OfflineDesk::await(offline.desk().posts.show(offline.desk().actor, post));
    }
    Sending::State stateOf(PostId post, int target = 0)
    {
        return stored(post).targets.at(target).parts.constFirst().sending.state;
    }
    PostId addFailed()
    {
        return offline.addPost(
            {u"Refused"_s, {account}, kMorning, Sending::State::Failed, Sending::Hold::None, {}, {}, u"too rude"_s});
    }

    OfflineDesk offline;
    IntegrationId account, other;
    std::unique_ptr<PostsPage> page;
};

} // namespace

class TestPostsPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filtersBySegment();
    void searchesWhileTyping();
    void choosesAnAccount();
    void tellsWhatIsNotThere();
    void opensByKeys();
    void offersAMenu();
    void trashesAndUndoes();
    void putsBackFromTheTrash();
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

void TestPostsPage::filtersBySegment()
{
    Scene scene;
    scene.offline.addPost({u"A draft"_s, {scene.account}, {}});
    scene.offline.addPost({u"To come"_s, {scene.account}, kMorning.addDays(30)});
    scene.offline.addPost({u"Out"_s, {scene.account}, kMorning, Sending::State::Published});
    scene.addFailed();
    scene.offline.addPost({u"Unknown"_s, {scene.account}, kMorning.addDays(-1), Sending::State::Unconfirmed});
    scene.open();
    QTRY_COMPARE(scene.rows().size(), 5);
    const QList<std::pair<QString, QStringList>> expected{{u"Drafts"_s, {u"A draft"_s}},
                                                          {u"Published"_s, {u"Out"_s}},
                                                          {u"Failed"_s, {u"Refused"_s, u"Unknown"_s}},
                                                          {u"Scheduled"_s, {u"To come"_s, u"Unknown"_s}}};
    for (const auto &[segment, rows] : expected) {
        scene.choose(segment);
        QTRY_COMPARE(scene.rows(), rows);
    }
    QCOMPARE(scene.labels(u"count"_s), QStringList{u"2 posts"_s});
}

void TestPostsPage::searchesWhileTyping()
{
    Scene scene;
    scene.offline.addPost({u"Woad on linen"_s, {scene.account}, kMorning});
    scene.offline.addPost({u"Press check"_s, {scene.account}, kMorning});
    scene.open();
    QTRY_COMPARE(scene.rows().size(), 2);
    scene.page->focusSearch();
    auto *search = scene.page->findChild<QLineEdit *>(u"search"_s);
    QTest::keyClicks(search, u"woa"_s);
    QTRY_COMPARE(scene.rows(), QStringList{u"Woad on linen"_s});
    QTest::keyClick(search, Qt::Key_Down); // straight into what was found
    QCOMPARE(scene.view()->currentIndex().row(), 0);
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(scene.rows().size(), 2);
}

void TestPostsPage::choosesAnAccount()
{
    Scene scene;
    scene.offline.addPost({u"Here"_s, {scene.account}, kMorning});
    scene.offline.addPost({u"There"_s, {scene.other}, kMorning});
    scene.open();
    auto *accounts = scene.page->findChild<QComboBox *>(u"account"_s);
    QTRY_COMPARE(accounts->count(), 3);
    QTest::keyClick(accounts, Qt::Key_Down);
    QTRY_COMPARE(scene.rows(), QStringList{u"Here"_s});
    QTest::keyClick(accounts, Qt::Key_Down);
    QTRY_COMPARE(scene.rows(), QStringList{u"There"_s});
}

void TestPostsPage::tellsWhatIsNotThere()
{
    Scene scene;
    scene.open();
    QTRY_VERIFY(scene.seen<QWidget>(u"empty"_s));
    QSignalSpy composing(&scene.offline.desk().go, &Navigator::composeAsked);
    scene.press(u"writePost"_s);
    QCOMPARE(composing.size(), 1);
    scene.press(u"newPost"_s);
    QCOMPARE(composing.size(), 2);

    scene.offline.addPost({u"Here"_s, {scene.account}, kMorning});
    QTRY_COMPARE(scene.rows(), QStringList{u"Here"_s}); // by itself
    scene.page->findChild<QLineEdit *>(u"search"_s)->setText(u"nobody wrote this"_s);
    scene.press(u"showAll"_s);
    QTRY_COMPARE(scene.rows(), QStringList{u"Here"_s});
    QCOMPARE(scene.page->findChild<QLineEdit *>(u"search"_s)->text(), QString());
}

void TestPostsPage::opensByKeys()
{
    Scene scene;
    const PostId draft = scene.offline.addPost({u"A draft"_s, {scene.account}, {}});
    scene.offline.addPost({u"Out"_s, {scene.account}, kMorning, Sending::State::Published});
    scene.open();
    QTRY_COMPARE(scene.rows(), QStringList({u"A draft"_s, u"Out"_s}));
    QSignalSpy editing(&scene.offline.desk().go, &Navigator::editAsked);
    scene.view()->setFocus(Qt::TabFocusReason);
    scene.view()->setCurrentIndex(scene.view()->model()->index(0, 0));
    scene.key(Qt::Key_Return); // what can be written opens where it is written
    QCOMPARE(editing.size(), 1);
    QCOMPARE(editing.constFirst().constFirst().value<PostId>(), draft);
    scene.key(Qt::Key_Down);
    scene.key(Qt::Key_E);
    QCOMPARE(editing.size(), 2);
    scene.key(Qt::Key_Return);
    QTRY_VERIFY(scene.seen<QWidget>(u"postBody"_s));
    scene.press(u"back"_s);
    QVERIFY(scene.view()->isVisible());
}

void TestPostsPage::offersAMenu()
{
    Scene scene;
    const PostId post = scene.offline.addPost({u"One"_s, {scene.account}, kMorning.addDays(30)});
    scene.open();
    QTRY_COMPARE(scene.rows().size(), 1);
    scene.view()->setCurrentIndex(scene.view()->model()->index(0, 0));
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, {}, Qt::NoModifier);
    QApplication::sendEvent(scene.view(), &asked);
    auto *menu = scene.view()->findChild<QMenu *>(u"postMenu"_s);
    QVERIFY(menu);
    QSignalSpy editing(&scene.offline.desk().go, &Navigator::editAsked);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(editing.size(), 1);
    QCOMPARE(editing.constFirst().constFirst().value<PostId>(), post);
}

void TestPostsPage::trashesAndUndoes()
{
    Scene scene;
    scene.offline.addPost({u"One"_s, {scene.account}, kMorning});
    scene.offline.addPost({u"Two"_s, {scene.account}, kMorning.addDays(-1)});
    scene.open();
    QTRY_COMPARE(scene.rows().size(), 2);
    QSignalSpy toasts(&scene.offline.desk().go, &Navigator::toastAsked);
    scene.view()->setCurrentIndex(scene.view()->model()->index(0, 0));
    scene.key(Qt::Key_Delete);
    QTRY_COMPARE(scene.rows(), QStringList{u"Two"_s});
    QTRY_COMPARE(toasts.size(), 1);
    QCOMPARE(toasts.constFirst().at(1).toString(), u"Undo"_s);
    toasts.constFirst().at(2).value<std::function<void()>>()();
    QTRY_COMPARE(scene.rows(), QStringList({u"One"_s, u"Two"_s}));
}

void TestPostsPage::putsBackFromTheTrash()
{
    Scene scene;
    const PostId post = scene.offline.addPost({u"One"_s, {scene.account}, kMorning.addDays(30)});
    QVERIFY(OfflineDesk::await(scene.offline.desk().posts.remove(scene.offline.desk().actor, post)));
    scene.open();
    scene.choose(u"Trash"_s);
    QTRY_COMPARE(scene.rows(), QStringList{u"One"_s});
    scene.view()->setCurrentIndex(scene.view()->model()->index(0, 0));
    scene.key(Qt::Key_Return); // not in a composer: it is to be looked at
    QTRY_VERIFY(scene.seen(u"restore"_s));
    QVERIFY(!scene.seen(u"editPost"_s));
    scene.press(u"restore"_s);
    QTRY_VERIFY(!scene.stored(post).post.deletedAt.isValid());
    QTRY_VERIFY(scene.seen(u"editPost"_s));
}

void TestPostsPage::triesAgain()
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

void TestPostsPage::sendsAgainWhatDidNotGoOut()
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

void TestPostsPage::notesWhatWentOut()
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

void TestPostsPage::keepsWhatIsTypedWhenTheStoreChanges()
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

void TestPostsPage::takesBackToDrafts()
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

void TestPostsPage::publishesWhatWasMissed()
{
    Scene scene;
    const PostId post = scene.offline.addPost(
        {u"Missed"_s, {scene.account}, kMorning, Sending::State::Held, Sending::Hold::Missed});
    scene.open();
    scene.page->showPost(post);
    scene.press(u"publishNow"_s);
    QTRY_COMPARE(scene.stateOf(post), Sending::State::Waiting);
}

void TestPostsPage::connectsAgain()
{
    Scene scene;
    const PostId post = scene.offline.addPost(
        {u"Waits"_s, {scene.other}, kMorning.addDays(30), Sending::State::Held, Sending::Hold::Reauth});
    scene.open();
    scene.page->showPost(post);
    QSignalSpy connecting(&scene.offline.desk().go, &Navigator::connectAsked);
    scene.press(u"reconnect"_s);
    QCOMPARE(connecting.size(), 1);
    QCOMPARE(connecting.constFirst().constFirst().value<std::optional<PlatformId>>(), PlatformId::Bluesky);
}

void TestPostsPage::opensTheAddress()
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

void TestPostsPage::tellsTheStoryOfAThread()
{
    Scene scene;
    const PostId post = scene.offline.addPost(
        {u"One"_s, {scene.account}, kMorning.addDays(30), Sending::State::Waiting, Sending::Hold::None, {u"Two"_s}});
    scene.open();
    scene.page->showPost(post);
    QTRY_COMPARE(scene.labels(u"storyLine"_s), QStringList({u"Goes out."_s, u"Goes out after part 1."_s}));
}

void TestPostsPage::goesBackByEscape()
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

TEST_CLASS(TestPostsPage)
#include "tst_postspage.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "postscene.h"
#include "testmain.h"

#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

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

TEST_CLASS(TestPostsPage)
#include "tst_postspage.moc"

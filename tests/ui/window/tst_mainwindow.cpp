// SPDX-License-Identifier: GPL-3.0-or-later
#include "offlinewindow.h"
#include "testmain.h"
#include "ui/calendar/calendarpage.h"
#include "ui/posts/postlist.h"
#include "ui/posts/postpage.h"
#include "ui/posts/postspage.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QTimer>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

class TestMainWindow final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesPagesWhenTheyAreShown();
    void keepsAPlaceUntilItIsChosenAgain();
    void aUserSeesNoUsersPage();
    void countsWhatNeedsThePerson();
    void aToastWaitsForTheWindow();
    void showsAToastWithItsAction();
    void closingIsAQuestion();
    void leavesAndEntersAgain();
};

namespace {

QAbstractButton *button(OfflineWindow &offline, const QString &name)
{
    return offline.window().findChild<QAbstractButton *>(name);
}

} // namespace

void TestMainWindow::makesPagesWhenTheyAreShown()
{
    OfflineWindow offline;
    offline.enter();
    offline.window().show();
    QVERIFY(offline.window().findChild<CalendarPage *>());
    QVERIFY(!offline.window().findChild<PostsPage *>());
    button(offline, u"pagePosts"_s)->click();
    auto *posts = offline.window().findChild<PostsPage *>();
    QVERIFY(posts);
    QVERIFY(posts->isVisible());
    offline.offline().desk().go.show(Navigator::Page::Calendar);
    QVERIFY(!posts->isVisible());
    QVERIFY(button(offline, u"pageCalendar"_s)->isChecked());
}

// Another page keeps the open post; its own name leads back to the list.
void TestMainWindow::keepsAPlaceUntilItIsChosenAgain()
{
    OfflineWindow offline;
    offline.enter();
    offline.window().show();
    const PostId post = offline.offline().addPost({u"Open"_s});
    offline.offline().desk().go.showPost(post);
    const auto *page = offline.window().findChild<PostPage *>();
    QVERIFY(page);
    QVERIFY(page->isVisible());
    button(offline, u"pageCalendar"_s)->click();
    QVERIFY(!page->isVisible());
    button(offline, u"pagePosts"_s)->click();
    QVERIFY(page->isVisible());
    button(offline, u"pagePosts"_s)->click();
    QVERIFY(!page->isVisible());
    QVERIFY(offline.window().findChild<PostList *>()->isVisible());
}

void TestMainWindow::aUserSeesNoUsersPage()
{
    OfflineWindow offline;
    offline.offline().desk().actor.role = User::Role::User;
    offline.enter();
    QVERIFY(!button(offline, u"pageUsers"_s));
    offline.offline().desk().go.show(Navigator::Page::Users);
    QVERIFY(button(offline, u"pageCalendar"_s)->isChecked());
}

void TestMainWindow::countsWhatNeedsThePerson()
{
    OfflineWindow offline;
    offline.enter();
    offline.window().show();
    QCOMPARE(button(offline, u"pageNeedsYou"_s)->accessibleName(), QString());
    offline.offline().addAccount(PlatformId::Bluesky, u"harbour.example"_s, Integration::Health::NeedsReauth);
    QTRY_VERIFY(button(offline, u"pageNeedsYou"_s)->accessibleName().startsWith(u"Needs you, 1"_s));
    button(offline, u"pageNeedsYou"_s)->click();
    QTRY_VERIFY(button(offline, u"reconnect"_s) && button(offline, u"reconnect"_s)->isVisible());
    button(offline, u"reconnect"_s)->click();
    QVERIFY(button(offline, u"pageAccounts"_s)->isChecked());
}

// What is said while the window is in the tray is there when it comes back.
void TestMainWindow::aToastWaitsForTheWindow()
{
    OfflineWindow offline;
    offline.enter();
    offline.offline().desk().go.toast(u"Two posts have moved"_s);
    auto *toast = offline.window().findChild<QWidget *>(u"toast"_s);
    const auto *timer = toast->findChild<QTimer *>();
    QVERIFY(timer && !timer->isActive());
    offline.window().show();
    QVERIFY(toast->isVisible() && timer->isActive());
    QCOMPARE(toast->accessibleName(), u"Two posts have moved"_s);
}

void TestMainWindow::showsAToastWithItsAction()
{
    OfflineWindow offline;
    offline.enter();
    offline.window().show();
    int undone = 0;
    offline.offline().desk().go.toast(u"Moved to Tuesday"_s, u"Undo"_s, [&] { ++undone; });
    auto *toast = offline.window().findChild<QWidget *>(u"toast"_s);
    QVERIFY(toast->isVisible());
    QCOMPARE(toast->accessibleName(), u"Moved to Tuesday"_s);
    button(offline, u"toastButton"_s)->click();
    QCOMPARE(undone, 1);
    QVERIFY(!toast->isVisible());
    button(offline, u"toastButton"_s)->click(); // hidden, and its action is spent
    QCOMPARE(undone, 1);
}

void TestMainWindow::closingIsAQuestion()
{
    OfflineWindow offline;
    offline.window().show();
    const QSignalSpy asked(&offline.window(), &MainWindow::closeAsked);
    QVERIFY(!offline.window().close());
    QCOMPARE(asked.size(), 1);
}

void TestMainWindow::leavesAndEntersAgain()
{
    OfflineWindow offline;
    offline.enter();
    offline.window().show();
    offline.offline().seedMonth();
    offline.window().showDoor(new QLabel(u"locked"_s));
    QVERIFY(!offline.window().findChild<CalendarPage *>());
    offline.offline().desk().go.show(Navigator::Page::Posts); // nobody listens
    offline.enter();
    QTRY_VERIFY(offline.window().findChild<CalendarPage *>()->isVisible());
}

TEST_CLASS(TestMainWindow)
#include "tst_mainwindow.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/approvalwatch.h"
#include "assistantseed.h"
#include "desktopstubs.h"
#include "testmain.h"
#include "ui/tray/notifier.h"

#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// A post that begins to wait for a yes is told of, through the desktop's notifications.
class TestApprovalWatch final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsOfEachOnce();

private:
    template<typename T>
    static bool isDone(QFuture<Result<T>> future)
    {
        return OfflineDesk::await(future).has_value();
    }
};

void TestApprovalWatch::tellsOfEachOnce()
{
    DesktopStubs desktop;
    QVERIFY2(desktop.start(), qPrintable(desktop.problem()));
    QVERIFY(desktop.offerNotifications());
    OfflineDesk offline;
    Desk &desk = offline.desk();
    const auto account = offline.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    AssistantSeed assistant(offline, u"notebook"_s);
    assistant.schedule(u"Waits already"_s, {account}, {QDate(2026, 11, 24), QTime(9, 0)});
    Notifier notifier(desk.go, desk.preferences, nullptr, desktop.client());
    const ApprovalWatch watch(desk.needs, desk.actor, desk.watch, notifier);
    const auto &shown = desktop.notifications().shown();
    // The first look comes after this in the store's thread, and before what follows.
    QVERIFY(isDone(desk.needs.list(desk.actor)));
    QCoreApplication::processEvents();
    const PostId post = assistant.schedule(u"Open day"_s, {account}, {QDate(2026, 11, 25), QTime(9, 0)});
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(shown.first().title, u"notebook asks you to approve a post"_s);
    QCOMPARE(shown.first().body, u"Open day"_s);

    // The button opens the inbox, and nothing is decided by it.
    QSignalSpy opened(&notifier, &Notifier::openAsked);
    QSignalSpy pages(&desk.go, &Navigator::pageAsked);
    desktop.notifications().press(shown.first().id, u"show"_s);
    QTRY_COMPARE(pages.size(), 1);
    QCOMPARE(pages.first().first().value<Navigator::Page>(), Navigator::Page::NeedsYou);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(OfflineDesk::await(desk.posts.show(desk.actor, post))->post.approval, Post::Approval::Pending);

    // Other changes say nothing; asked for once more, it is told once more.
    QVERIFY(isDone(desk.queue.pause(desk.actor, {})));
    QVERIFY(isDone(desk.approvals.reject(desk.actor, post, u"no"_s)));
    offline.clock().advance(std::chrono::minutes(5));
    QVERIFY(isDone(desk.posts.move(assistant.actor(), post, QDateTime(QDate(2026, 11, 26), QTime(9, 0), Qt::UTC))));
    QTRY_COMPARE(shown.size(), 2);
    QCOMPARE(shown.last().body, u"Open day"_s);
}

TEST_CLASS(TestApprovalWatch)
#include "tst_approvalwatch.moc"

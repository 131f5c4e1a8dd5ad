// SPDX-License-Identifier: GPL-3.0-or-later
#include "composerhands.h"
#include "domain/walltime.h"
#include "testmain.h"
#include "ui/composer/composers.h"
#include "ui/composer/notice.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

// The store answers in order: whatever was asked before has its answer, and what that led to, too.
void answered(OfflineDesk &office)
{
    for (int round = 0; round < 3; ++round) {
        OfflineDesk::await(office.store().run([](Database &) -> Outcome { return {}; }));
        QCoreApplication::processEvents();
    }
}

} // namespace

class TestComposerClosing final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void closingKeepsADraft();
    void closingAnEmptyOneKeepsNothing();
    void comesBackAfterACrash();
    void editsTheSameWindow();
    void savesAScheduledPost();
    void savesByShortcutAndStays();
    void closesAllWithDrafts();
    void staysOpenWhenItCannotBeStored();
};

void TestComposerClosing::cleanup()
{
    qDeleteAll(openWindows());
}

void TestComposerClosing::closingKeepsADraft()
{
    OfflineDesk office;
    QSignalSpy toasts(&office.desk().go, &Navigator::toastAsked);
    Composers composers(office.desk());
    composers.compose();
    QPointer<ComposerWindow> window = theWindow();
    QTest::keyClicks(textOf(window), u"Half a thought"_s);
    window->close();
    QTRY_VERIFY(!window);
    QCOMPARE(posts(office).size(), 1);
    QCOMPARE(posts(office).first().status, Post::Status::Draft);
    QCOMPARE(posts(office).first().content, u"Half a thought"_s);
    QVERIFY(kept(office).isEmpty());
    QCOMPARE(toasts.size(), 1);
    QCOMPARE(toasts.first().at(0).toString(), u"Saved to Drafts"_s);
    // Its button takes it away again.
    toasts.first().at(2).value<std::function<void()>>()();
    QTRY_VERIFY(posts(office).isEmpty());
}

void TestComposerClosing::closingAnEmptyOneKeepsNothing()
{
    ComposerScene scene;
    QSignalSpy toasts(&scene.office.desk().go, &Navigator::toastAsked);
    QPointer<ComposerWindow> window = scene.compose(); // an account is nothing to keep
    QTest::keyClick(window, Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(!window);
    QVERIFY(posts(scene.office).isEmpty());
    QVERIFY(kept(scene.office).isEmpty());
    QVERIFY(toasts.isEmpty());
}

void TestComposerClosing::comesBackAfterACrash()
{
    OfflineDesk office;
    const IntegrationId mastodon = office.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    {
        Composers composers(office.desk());
        composers.compose();
        ComposerWindow *window = theWindow();
        choose(window, mastodon);
        QTest::keyClicks(textOf(window), u"Never saved by hand"_s);
        QTRY_COMPARE_WITH_TIMEOUT(kept(office).size(), 1, 1200);
        QTRY_COMPARE(find<QLabel>(window, u"state"_s)->text(), u"Saved"_s);
    } // all windows are gone without a word
    QVERIFY(openWindows().isEmpty());
    QVERIFY(posts(office).isEmpty());

    Composers composers(office.desk());
    composers.reopenKept();
    QPointer<ComposerWindow> window = theWindow();
    QCOMPARE(find<Notice>(window, u"banner"_s)->sentence(), u"Restored after an unexpected end"_s);
    QCOMPARE(textOf(window)->toPlainText(), u"Never saved by hand"_s);
    const QString chip = u"account_"_s + mastodon.toString();
    QTRY_VERIFY(window->findChild<QAbstractButton *>(chip));
    QVERIFY(find<QAbstractButton>(window, chip)->isChecked());
    composers.reopenKept(); // what has a window gets no second one
    answered(office);
    QCOMPARE(openWindows().size(), 1);
    window->close();
    QTRY_VERIFY(!window);
    QCOMPARE(posts(office).size(), 1);
    QCOMPARE(posts(office).first().content, u"Never saved by hand"_s);
    QVERIFY(kept(office).isEmpty());
}

void TestComposerClosing::editsTheSameWindow()
{
    OfflineDesk office;
    const PostId post = office.addPost({u"A draft"_s, {}, {}});
    Composers composers(office.desk());
    composers.edit(post);
    composers.edit(post);
    QPointer<ComposerWindow> window = theWindow();
    composers.edit(post);
    answered(office);
    QCOMPARE(theWindow(), window);
    QCOMPARE(textOf(window)->toPlainText(), u"A draft"_s);
    composers.compose();
    QTRY_COMPARE(openWindows().size(), 2);
}

void TestComposerClosing::savesAScheduledPost()
{
    OfflineDesk office;
    const IntegrationId mastodon = office.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    const PostId post = office.addPost({u"Monday links"_s, {mastodon}, wall(23, 9, 20)});
    Composers composers(office.desk());
    composers.edit(post);
    QPointer<ComposerWindow> window = theWindow();
    QCOMPARE(find<QAbstractButton>(window, u"schedule"_s)->text(), u"Save"_s);
    QCOMPARE(find<QLineEdit>(window, u"time"_s)->text(), u"23 Nov 09:20"_s);
    QTest::keyClick(find(window, u"time"_s), Qt::Key_Up);
    QTest::keyClick(find(window, u"time"_s), Qt::Key_Up);
    click(window, u"schedule"_s);
    QTRY_VERIFY(!window);
    QCOMPARE(posts(office).size(), 1);
    QCOMPARE(posts(office).first().scheduledFor, instantOf(wall(23, 9, 30), "Europe/Berlin")->utc);

    composers.edit(post);
    window = theWindow();
    click(window, u"unschedule"_s);
    QTRY_VERIFY(!window);
    QCOMPARE(posts(office).first().status, Post::Status::Draft);
}

void TestComposerClosing::savesByShortcutAndStays()
{
    OfflineDesk office;
    Composers composers(office.desk());
    composers.compose();
    ComposerWindow *window = theWindow();
    QTest::keyClicks(textOf(window), u"Kept by hand"_s);
    QTest::keyClick(window, Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(find<QLabel>(window, u"state"_s)->text(), u"Saved to Drafts"_s);
    QCOMPARE(posts(office).size(), 1);
    QCOMPARE(find<QLabel>(window, u"title"_s)->text(), u"Draft"_s);
    QTest::keyClicks(textOf(window), u" and on"_s);
    QCOMPARE(find<QLabel>(window, u"state"_s)->text(), u"Saving…"_s);
}

void TestComposerClosing::closesAllWithDrafts()
{
    OfflineDesk office;
    Composers composers(office.desk());
    composers.compose();
    QTest::keyClicks(textOf(theWindow()), u"One"_s);
    composers.compose(); // stays empty
    QCOMPARE(openWindows().size(), 2);
    const QFuture<void> closed = composers.closeAll();
    QTRY_VERIFY(closed.isFinished());
    QVERIFY(openWindows().isEmpty());
    QCOMPARE(posts(office).size(), 1);
    QVERIFY(composers.closeAll().isFinished());
}

void TestComposerClosing::staysOpenWhenItCannotBeStored()
{
    OfflineDesk office;
    const PostId post = office.addPost({u"As it was"_s, {}, {}});
    Composers composers(office.desk());
    composers.edit(post);
    QPointer<ComposerWindow> window = theWindow();
    PostEdit edit;
    edit.text = u"Somebody else's"_s;
    QVERIFY(OfflineDesk::await(office.desk().posts.edit(office.desk().actor, post, edit)));
    textOf(window)->setPlainText(u"Mine"_s);
    const QFuture<void> closed = composers.closeAll();
    QTRY_VERIFY(closed.isFinished()); // nobody waits for a window that stays
    QVERIFY(window && window->isVisible());
    QVERIFY(find<Notice>(window, u"notice"_s)->sentence().contains(u"changed meanwhile"_s));
    QTRY_COMPARE(kept(office).size(), 1);
    click(window, u"closeAnyway"_s);
    QTRY_VERIFY(!window);
    QCOMPARE(kept(office).size(), 1);
    QCOMPARE(posts(office).first().content, u"Somebody else's"_s);
    // Asked for again, the post shows what was not stored.
    composers.edit(post);
    QCOMPARE(textOf(theWindow())->toPlainText(), u"Mine"_s);
    QVERIFY(!find<Notice>(theWindow(), u"banner"_s)->sentence().isEmpty());
}

TEST_CLASS(TestComposerClosing)
#include "tst_composerclosing.moc"

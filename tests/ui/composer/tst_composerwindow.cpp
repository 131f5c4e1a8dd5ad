// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/walltime.h"
#include "offlinedesk.h"
#include "testmain.h"
#include "ui/composer/composers.h"
#include "ui/composer/composerwindow.h"
#include "ui/composer/notice.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTabBar>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

template<typename Widget = QWidget>
Widget *find(QWidget *window, const QString &name)
{
    Widget *found = window->findChild<Widget *>(name);
    if (!found)
        qFatal("There is no %s", qPrintable(name));
    return found;
}

QList<ComposerWindow *> openWindows()
{
    QList<ComposerWindow *> windows;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<ComposerWindow *>(widget); window && window->isVisible())
            windows << window;
    }
    return windows;
}

ComposerWindow *theWindow()
{
    const bool isThere = QTest::qWaitFor([] { return openWindows().size() == 1; }, 5000);
    if (!isThere)
        qFatal("There are %d composers instead of one", int(openWindows().size()));
    ComposerWindow *window = openWindows().first();
    if (!QTest::qWaitForWindowActive(window)) // shortcuts are the active window's
        qFatal("The composer is not the active window");
    return window;
}

QPlainTextEdit *textOf(QWidget *window)
{
    return find<QPlainTextEdit>(window, u"text"_s);
}

void click(QWidget *window, const QString &name)
{
    QTest::mouseClick(find(window, name), Qt::LeftButton);
}

void choose(QWidget *window, IntegrationId account)
{
    const QString name = u"account_"_s + account.toString();
    QVERIFY(QTest::qWaitFor([&] { return window->findChild<QWidget *>(name); }, 5000));
    click(window, name);
}

QList<Post> posts(OfflineDesk &office)
{
    const auto list = OfflineDesk::await(office.desk().posts.list(office.desk().actor, {}));
    return list ? *list : QList<Post>();
}

QList<WorkingCopy> kept(OfflineDesk &office)
{
    const auto copies = OfflineDesk::await(office.desk().compose.kept(office.desk().actor));
    return copies ? *copies : QList<WorkingCopy>();
}

void drop(QWidget *window, const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &drop);
}

QDateTime wall(int day, int hour, int minute = 0)
{
    return {QDate(2026, 11, day), QTime(hour, minute)};
}

} // namespace

class TestComposerWindow final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void countsAsTheAccountDoes();
    void schedules();
    void refusesWithTheFirstErrorShownInPlace();
    void mentionsAltTextOnce();
    void closingKeepsADraft();
    void closingAnEmptyOneKeepsNothing();
    void comesBackAfterACrash();
    void editsTheSameWindow();
    void savesAScheduledPost();
    void ownTextForOneAccount();
    void writesAThread();
    void addsAndOrdersPictures();
    void pastesAPicture();
    void draggingOrdersPictures();
    void savesByShortcutAndStays();
    void settingsReachThePost();
    void closesAllWithDrafts();
    void staysOpenWhenItCannotBeStored();
    void withTheKeyboardOnly();
};

// A test that failed leaves no window to the next.
void TestComposerWindow::cleanup()
{
    qDeleteAll(openWindows());
}

void TestComposerWindow::countsAsTheAccountDoes()
{
    OfflineDesk office;
    const IntegrationId mastodon = office.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    Composers composers(office.desk());
    composers.compose();
    ComposerWindow *window = theWindow();
    choose(window, mastodon);
    // An address counts 23 on Mastodon, however long it is.
    QTest::keyClicks(textOf(window), u"https://harbour.example/a/very/long/way/to/the/quay"_s);
    auto *counter = find(window, u"count_"_s + mastodon.toString());
    QVERIFY2(counter->accessibleName().contains(u"23 of 500"_s), qPrintable(counter->accessibleName()));
    textOf(window)->setPlainText(QString(512, u'x'));
    QVERIFY2(counter->accessibleName().contains(u"over by 12"_s), qPrintable(counter->accessibleName()));
    const auto marks = textOf(window)->extraSelections();
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks.first().cursor.selectionStart(), 500);
    QCOMPARE(marks.first().cursor.selectionEnd(), 512);
}

void TestComposerWindow::schedules()
{
    OfflineDesk office;
    const IntegrationId mastodon = office.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    QSignalSpy toasts(&office.desk().go, &Navigator::toastAsked);
    Composers composers(office.desk());
    composers.compose();
    QPointer<ComposerWindow> window = theWindow();
    QCOMPARE(find<QAbstractButton>(window, u"schedule"_s)->text(), u"Drafts…"_s);
    choose(window, mastodon);
    QTest::keyClicks(textOf(window), u"Release 4.2 is out"_s);
    QCOMPARE(find<QAbstractButton>(window, u"schedule"_s)->text(), u"Schedule"_s);
    QTest::keyClicks(find(window, u"time"_s), u"tue 14:30"_s);
    QCOMPARE(find<QLabel>(window, u"timeEcho"_s)->text(), u"Tue 24 Nov, 14:30 Berlin · in 2 days"_s);
    click(window, u"schedule"_s);
    QTRY_VERIFY(!window);
    const QList<Post> stored = posts(office);
    QCOMPARE(stored.size(), 1);
    QCOMPARE(stored.first().status, Post::Status::Scheduled);
    QCOMPARE(stored.first().content, u"Release 4.2 is out"_s);
    QCOMPARE(stored.first().platforms, QList{mastodon});
    QCOMPARE(stored.first().scheduledFor, instantOf(wall(24, 14, 30), "Europe/Berlin")->utc);
    QVERIFY(kept(office).isEmpty());
    QCOMPARE(toasts.size(), 1);
    QVERIFY2(toasts.first().first().toString().contains(u"Tue 24 Nov, 14:30 Berlin"_s),
             qPrintable(toasts.first().first().toString()));
}

void TestComposerWindow::refusesWithTheFirstErrorShownInPlace()
{
    OfflineDesk office;
    const IntegrationId mastodon = office.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    Composers composers(office.desk());
    composers.compose();
    ComposerWindow *window = theWindow();
    choose(window, mastodon);
    QTest::keyClicks(textOf(window), u"When?"_s);
    // What is only not done yet is not held against anybody while typing.
    QTest::qWait(500);
    QVERIFY(!find(window, u"findings"_s)->isVisible());
    QTest::keyClick(window, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(find(window, u"findings"_s)->isVisible());
    QTRY_COMPARE(window->focusWidget(), find(window, u"time"_s));
    QVERIFY(posts(office).isEmpty());

    QTest::keyClicks(find(window, u"time"_s), u"some day"_s);
    QVERIFY(find<QLabel>(window, u"timeEcho"_s)->text().startsWith(u"No time"_s));
    find<QLineEdit>(window, u"time"_s)->selectAll();
    QTest::keyClicks(find(window, u"time"_s), u"tomorrow 9"_s);
    QTRY_VERIFY(!find(window, u"findings"_s)->isVisible());
    textOf(window)->setPlainText(QString(501, u'x'));
    click(window, u"schedule"_s);
    QTRY_COMPARE(window->focusWidget(), textOf(window));
    QVERIFY(find(window, u"finding_1"_s)->accessibleName().contains(u"500"_s));
    QVERIFY(posts(office).isEmpty());
}

void TestComposerWindow::mentionsAltTextOnce()
{
    OfflineDesk office;
    const IntegrationId mastodon = office.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    Composers composers(office.desk());
    composers.compose(wall(23, 9));
    QPointer<ComposerWindow> window = theWindow();
    choose(window, mastodon);
    QImage picture(64, 48, QImage::Format_RGB32);
    picture.fill(Qt::darkCyan);
    const QString path = office.desk().dataFolder + u"/quay.png"_s;
    QVERIFY(picture.save(path));
    QTest::keyClicks(textOf(window), u"The quay"_s);
    drop(window, {path});
    QTRY_COMPARE(window->draft().composition().parts.first().media.size(), 1);
    click(window, u"schedule"_s);
    auto *notice = find<Notice>(window, u"notice"_s);
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->sentence().contains(u"alt text"_s), qPrintable(notice->sentence()));
    QVERIFY(posts(office).isEmpty());
    click(window, u"scheduleAnyway"_s);
    QTRY_VERIFY(!window);
    QCOMPARE(posts(office).size(), 1);
    QCOMPARE(posts(office).first().status, Post::Status::Scheduled);
}

void TestComposerWindow::closingKeepsADraft()
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

void TestComposerWindow::closingAnEmptyOneKeepsNothing()
{
    OfflineDesk office;
    const IntegrationId mastodon = office.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    QSignalSpy toasts(&office.desk().go, &Navigator::toastAsked);
    Composers composers(office.desk());
    composers.compose();
    QPointer<ComposerWindow> window = theWindow();
    choose(window, mastodon); // an account is nothing to keep
    QTest::keyClick(window, Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(!window);
    QVERIFY(posts(office).isEmpty());
    QVERIFY(kept(office).isEmpty());
    QVERIFY(toasts.isEmpty());
}

void TestComposerWindow::comesBackAfterACrash()
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
    QTest::qWait(100);
    QCOMPARE(openWindows().size(), 1);
    window->close();
    QTRY_VERIFY(!window);
    QCOMPARE(posts(office).size(), 1);
    QCOMPARE(posts(office).first().content, u"Never saved by hand"_s);
    QVERIFY(kept(office).isEmpty());
}

void TestComposerWindow::editsTheSameWindow()
{
    OfflineDesk office;
    const PostId post = office.addPost({u"A draft"_s, {}, {}});
    Composers composers(office.desk());
    composers.edit(post);
    composers.edit(post);
    QPointer<ComposerWindow> window = theWindow();
    composers.edit(post);
    QTest::qWait(100);
    QCOMPARE(theWindow(), window);
    QCOMPARE(textOf(window)->toPlainText(), u"A draft"_s);
    composers.compose();
    QTRY_COMPARE(openWindows().size(), 2);
}

void TestComposerWindow::savesAScheduledPost()
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

void TestComposerWindow::ownTextForOneAccount()
{
    OfflineDesk office;
    const IntegrationId first = office.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    const IntegrationId second = office.addAccount(PlatformId::Mastodon, u"@press@quay.example"_s);
    Composers composers(office.desk());
    composers.compose();
    ComposerWindow *window = theWindow();
    choose(window, first);
    choose(window, second);
    QTest::keyClicks(textOf(window), u"For all"_s);
    auto *tabs = find<QTabBar>(window, u"textTabs"_s);
    QCOMPARE(tabs->count(), 3);
    tabs->setCurrentIndex(2);
    QCOMPARE(textOf(window)->toPlainText(), u"For all"_s);
    textOf(window)->moveCursor(QTextCursor::End);
    QTest::keyClicks(textOf(window), u" but you"_s);
    QCOMPARE(textFor(window->draft().composition(), first), u"For all"_s);
    QCOMPARE(textFor(window->draft().composition(), second), u"For all but you"_s);
    QVERIFY(tabs->accessibleTabName(2).contains(u"of its own"_s));
    tabs->setCurrentIndex(0);
    QCOMPARE(textOf(window)->toPlainText(), u"For all"_s);
    tabs->setCurrentIndex(2);
    click(window, u"useSharedText"_s);
    QCOMPARE(textFor(window->draft().composition(), second), u"For all but you"_s); // it asks first
    click(window, u"dropOwnText"_s);
    QCOMPARE(textFor(window->draft().composition(), second), u"For all"_s);
    QCOMPARE(textOf(window)->toPlainText(), u"For all"_s);
    // A chip switched off and on again gives back what was its own.
    QTest::keyClicks(textOf(window), u"!"_s);
    choose(window, second);
    choose(window, second);
    QVERIFY(targetOf(window->draft().composition(), second)->text.has_value());
}

void TestComposerWindow::writesAThread()
{
    OfflineDesk office;
    Composers composers(office.desk());
    composers.compose();
    ComposerWindow *window = theWindow();
    QTest::keyClicks(textOf(window), u"One"_s);
    click(window, u"addPart"_s);
    QTest::keyClicks(find(window, u"text_2"_s), u"Two"_s);
    click(window, u"addPart"_s);
    QTest::keyClicks(find(window, u"text_3"_s), u"Three"_s);
    QTest::keyClick(find(window, u"delay_2"_s), Qt::Key_Down);
    const auto parts = [&] { return window->draft().composition().parts; };
    QCOMPARE(parts().size(), 3);
    QCOMPARE(parts().at(1).delay, std::chrono::seconds(60));
    click(window, u"removePart_2"_s);
    QCOMPARE(parts().size(), 2);
    QCOMPARE(parts().at(1).text, u"Three"_s);
    QCOMPARE(find<QPlainTextEdit>(window, u"text_2"_s)->toPlainText(), u"Three"_s);
}

void TestComposerWindow::addsAndOrdersPictures()
{
    OfflineDesk office;
    Composers composers(office.desk());
    composers.compose();
    ComposerWindow *window = theWindow();
    QStringList paths;
    for (const auto colour : {Qt::red, Qt::blue}) {
        QImage picture(2000, 1500, QImage::Format_RGB32);
        picture.fill(colour);
        paths << office.desk().dataFolder + u"/%1.png"_s.arg(int(colour));
        QVERIFY(picture.save(paths.last()));
    }
    drop(window, paths + QStringList{u"/nowhere.png"_s});
    const auto files = [&] { return window->draft().composition().parts.first().media; };
    QTRY_COMPARE(files().size(), 2);
    auto *notice = find<Notice>(window, u"fileNotice"_s);
    QTRY_VERIFY2(notice->sentence().contains(u"nowhere.png"_s), qPrintable(notice->sentence()));
    const QList<MediaId> before = files();
    auto *tile = find(window, u"media_"_s + before.first().toString());
    tile->setFocus();
    QTest::keyClick(tile, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(files(), (QList{before.at(1), before.at(0)}));
    QTest::keyClick(tile, Qt::Key_Return);
    auto *alt = QApplication::activePopupWidget()
        ? QApplication::activePopupWidget()->findChild<QWidget *>(u"altText"_s)
        : nullptr;
    QVERIFY(alt);
    QTest::keyClicks(alt, u"A red sail"_s);
    QTest::keyClick(alt, Qt::Key_Return);
    QCOMPARE(window->draft().composition().altTexts.value(before.first()), u"A red sail"_s);
    QVERIFY(tile->accessibleName().contains(u"A red sail"_s));
    QTest::keyClick(tile, Qt::Key_Delete);
    QCOMPARE(files(), QList{before.at(1)});
}

void TestComposerWindow::pastesAPicture()
{
    OfflineDesk office;
    Composers composers(office.desk());
    composers.compose();
    ComposerWindow *window = theWindow();
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::green);
    QGuiApplication::clipboard()->setImage(picture);
    QTest::keyClick(textOf(window), Qt::Key_V, Qt::ControlModifier);
    const auto files = [&] { return window->draft().composition().parts.first().media; };
    QTRY_COMPARE(files().size(), 1);
    QVERIFY(textOf(window)->toPlainText().isEmpty());
}

void TestComposerWindow::draggingOrdersPictures()
{
    OfflineDesk office;
    Composers composers(office.desk());
    composers.compose();
    ComposerWindow *window = theWindow();
    QStringList paths;
    for (const auto colour : {Qt::red, Qt::green, Qt::blue}) {
        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(colour);
        paths << office.desk().dataFolder + u"/%1.png"_s.arg(int(colour));
        QVERIFY(picture.save(paths.last()));
    }
    drop(window, paths);
    const auto files = [&] { return window->draft().composition().parts.first().media; };
    QTRY_COMPARE(files().size(), 3);
    const QList<MediaId> before = files();
    const auto tile = [&](int i) { return find(window, u"media_"_s + before.at(i).toString()); };
    QTRY_VERIFY(tile(2)->x() > tile(1)->x());
    const QPoint target = tile(2)->mapTo(tile(0)->parentWidget(), tile(2)->rect().center());
    QTest::mousePress(tile(0), Qt::LeftButton, {}, QPoint(20, 60));
    QTest::mouseMove(tile(0), QPoint(60, 60));
    QMouseEvent move(QEvent::MouseMove, tile(0)->mapFromParent(target), tile(0)->mapToGlobal(QPoint(0, 0)),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(tile(0), &move);
    QTest::mouseRelease(tile(0), Qt::LeftButton, {}, tile(0)->rect().center());
    QCOMPARE(files(), (QList{before.at(1), before.at(2), before.at(0)}));
    QVERIFY(!QApplication::activePopupWidget()); // a drag is no click
}

void TestComposerWindow::savesByShortcutAndStays()
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

void TestComposerWindow::settingsReachThePost()
{
    OfflineDesk office;
    const IntegrationId mastodon = office.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    Composers composers(office.desk());
    composers.compose();
    ComposerWindow *window = theWindow();
    choose(window, mastodon);
    auto *visibility = find<QComboBox>(window, u"setting_visibility"_s);
    visibility->setCurrentIndex(visibility->findData(u"unlisted"_s));
    QCOMPARE(window->draft().composition().targets.first().settings.value(u"visibility"_s), u"unlisted"_s);
    visibility->setCurrentIndex(0);
    QVERIFY(window->draft().composition().targets.first().settings.isEmpty());
}

void TestComposerWindow::closesAllWithDrafts()
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

void TestComposerWindow::staysOpenWhenItCannotBeStored()
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
}

// Tab, letters, Space and the shortcuts: no mouse anywhere.
void TestComposerWindow::withTheKeyboardOnly()
{
    OfflineDesk office;
    const IntegrationId mastodon = office.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    Composers composers(office.desk());
    composers.compose();
    QPointer<ComposerWindow> window = theWindow();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
    QTRY_VERIFY(window->findChild<QWidget *>(u"account_"_s + mastodon.toString()));
    QCOMPARE(window->focusWidget(), textOf(window));
    QTest::keyClicks(window->focusWidget(), u"No mouse"_s);
    QStringList passed;
    const auto tabTo = [&](const QString &name) {
        passed.clear();
        for (int i = 0; i < 40 && window->focusWidget()->objectName() != name; ++i) {
            QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
            passed << window->focusWidget()->objectName();
        }
        return window->focusWidget()->objectName() == name;
    };
    QVERIFY2(tabTo(u"account_"_s + mastodon.toString()), qPrintable(passed.join(u' ')));
    QTest::keyClick(window->focusWidget(), Qt::Key_Space);
    // From the accounts it goes down the window in reading order.
    QStringList order;
    for (int i = 0; i < 40 && !order.contains(u"schedule"_s); ++i) {
        QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
        order << window->focusWidget()->objectName();
    }
    QVERIFY2(order.contains(u"schedule"_s), qPrintable(order.join(u' ')));
    for (const auto &[before, after] :
         {std::pair(u"text"_s, u"addMedia"_s), std::pair(u"addMedia"_s, u"addPart"_s),
          std::pair(u"addPart"_s, u"setting_visibility"_s), std::pair(u"setting_visibility"_s, u"time"_s),
          std::pair(u"time"_s, u"saveDraft"_s), std::pair(u"saveDraft"_s, u"schedule"_s)})
        QVERIFY2(order.indexOf(before) >= 0 && order.indexOf(before) < order.indexOf(after),
                 qPrintable(order.join(u' ')));
    QVERIFY(tabTo(u"time"_s));
    QTest::keyClicks(window->focusWidget(), u"+2h"_s);
    QTest::keyClick(window->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!window);
    QCOMPARE(posts(office).size(), 1);
    QCOMPARE(posts(office).first().scheduledFor, instantOf(wall(22, 16, 18), "Europe/Berlin")->utc);
}

TEST_CLASS(TestComposerWindow)
#include "tst_composerwindow.moc"

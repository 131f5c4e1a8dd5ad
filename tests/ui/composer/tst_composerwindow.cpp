// SPDX-License-Identifier: GPL-3.0-or-later
#include "composerhands.h"
#include "domain/walltime.h"
#include "testmain.h"
#include "ui/composer/composers.h"
#include "ui/composer/findingslist.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTabBar>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

class TestComposerWindow final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void countsAsTheAccountDoes();
    void schedules();
    void refusesWithTheFirstErrorShownInPlace();
    void ownTextForOneAccount();
    void writesAThread();
    void settingsReachThePost();
    void withTheKeyboardOnly();
};

void TestComposerWindow::cleanup()
{
    qDeleteAll(openWindows());
}

void TestComposerWindow::countsAsTheAccountDoes()
{
    ComposerScene scene;
    ComposerWindow *window = scene.compose();
    // An address counts 23 on Mastodon, however long it is.
    QTest::keyClicks(textOf(window), u"https://harbour.example/a/very/long/way/to/the/quay"_s);
    auto *counter = find(window, u"count_"_s + scene.account.toString());
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
    ComposerScene scene;
    QSignalSpy toasts(&scene.office.desk().go, &Navigator::toastAsked);
    QPointer<ComposerWindow> window = scene.compose();
    QCOMPARE(find<QAbstractButton>(window, u"schedule"_s)->text(), u"Drafts…"_s);
    QTest::keyClicks(textOf(window), u"Release 4.2 is out"_s);
    QCOMPARE(find<QAbstractButton>(window, u"schedule"_s)->text(), u"Schedule"_s);
    QTest::keyClicks(find(window, u"time"_s), u"tue 14:30"_s);
    QCOMPARE(find<QLabel>(window, u"timeEcho"_s)->text(), u"Tue 24 Nov, 14:30 Berlin · in 2 days"_s);
    click(window, u"schedule"_s);
    QTRY_VERIFY(!window);
    const QList<Post> stored = posts(scene.office);
    QCOMPARE(stored.size(), 1);
    QCOMPARE(stored.first().status, Post::Status::Scheduled);
    QCOMPARE(stored.first().content, u"Release 4.2 is out"_s);
    QCOMPARE(stored.first().platforms, QList{scene.account});
    QCOMPARE(stored.first().scheduledFor, instantOf(wall(24, 14, 30), "Europe/Berlin")->utc);
    QVERIFY(kept(scene.office).isEmpty());
    QCOMPARE(toasts.size(), 1);
    QVERIFY2(toasts.first().first().toString().contains(u"Tue 24 Nov, 14:30 Berlin"_s),
             qPrintable(toasts.first().first().toString()));
}

void TestComposerWindow::refusesWithTheFirstErrorShownInPlace()
{
    ComposerScene scene;
    ComposerWindow *window = scene.compose();
    QTest::keyClicks(textOf(window), u"When?"_s);
    QSignalSpy found(find<FindingsList>(window, u"findings"_s), &FindingsList::found);
    QTRY_VERIFY(!found.isEmpty());
    // What is only not done yet is not held against anybody while typing.
    QVERIFY(!find(window, u"findings"_s)->isVisible());
    QTest::keyClick(window, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(find(window, u"findings"_s)->isVisible());
    QTRY_COMPARE(window->focusWidget(), find(window, u"time"_s));
    QVERIFY(posts(scene.office).isEmpty());

    QTest::keyClicks(find(window, u"time"_s), u"some day"_s);
    QVERIFY(find<QLabel>(window, u"timeEcho"_s)->text().startsWith(u"No time"_s));
    find<QLineEdit>(window, u"time"_s)->selectAll();
    QTest::keyClicks(find(window, u"time"_s), u"tomorrow 9"_s);
    QTRY_VERIFY(!find(window, u"findings"_s)->isVisible());
    textOf(window)->setPlainText(QString(501, u'x'));
    click(window, u"schedule"_s);
    QTRY_COMPARE(window->focusWidget(), textOf(window));
    QVERIFY(find(window, u"finding_1"_s)->accessibleName().contains(u"500"_s));
    QVERIFY(posts(scene.office).isEmpty());
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

void TestComposerWindow::settingsReachThePost()
{
    ComposerScene scene;
    ComposerWindow *window = scene.compose();
    auto *visibility = find<QComboBox>(window, u"setting_visibility"_s);
    visibility->setCurrentIndex(visibility->findData(u"unlisted"_s));
    QCOMPARE(window->draft().composition().targets.first().settings.value(u"visibility"_s), u"unlisted"_s);
    visibility->setCurrentIndex(0);
    QVERIFY(window->draft().composition().targets.first().settings.isEmpty());
}

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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendarfixture.h"
#include "testmain.h"
#include "ui/calendar/accountmenu.h"
#include "ui/calendar/daypopup.h"
#include "ui/calendar/dragbubble.h"

#include <QLineEdit>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// The calendar under a mouse.
class TestCalendarPage final : public CalendarFixture
{
    Q_OBJECT
private Q_SLOTS:
    void turnsMonths();
    void clicksCompose();
    void doubleClickOpens();
    void dragMovesAndUndoTakesBack();
    void dragIsRefusedWithASentence();
    void escapeLeavesItWhereItWas();
    void dropOnTheTrayUnschedules();
    void draftIsDraggedToADay();
    void draftOpensByClick();
    void moreOpensTheDay();
    void searches();
    void showsOneAccount();
};

void TestCalendarPage::turnsMonths()
{
    QCOMPARE(title(), u"November 2026"_s);
    QTest::mouseClick(button(u"nextMonth"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"nextMonth"_s), Qt::LeftButton);
    QCOMPARE(title(), u"January 2027"_s);
    QTest::mouseClick(button(u"previousMonth"_s), Qt::LeftButton);
    QCOMPARE(title(), u"December 2026"_s);
    QTest::mouseClick(button(u"today"_s), Qt::LeftButton);
    QCOMPARE(title(), u"November 2026"_s);
    QCOMPARE(m_view->currentDay(), QDate(2026, 11, 22));
    QVERIFY(!button(u"nextMonth"_s)->accessibleName().isEmpty());
}

void TestCalendarPage::clicksCompose()
{
    QTest::mouseClick(button(u"newPost"_s), Qt::LeftButton);
    QCOMPARE(m_composed, QList{QDateTime()});
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(28));
    QCOMPARE(m_composed.last(), QDateTime(QDate(2026, 11, 28), QTime(9, 0)));
    const QPoint number = m_view->cellOf({2026, 11, 22}).topLeft() + QPoint(60, 12);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, number);
    QCOMPARE(m_composed.last(), QDateTime(QDate(2026, 11, 22), QTime(15, 0)));
    QCOMPARE(m_composed.size(), 3);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(19));     // past
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, cardPlace(24, 0)); // a card is chosen only
    QCOMPARE(m_composed.size(), 3);
    QCOMPARE(m_view->chosenCard()->id, card(24, 0)->id);
}

void TestCalendarPage::doubleClickOpens()
{
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, cardPlace(24, 0));
    QCOMPARE(m_edited, QList{card(24, 0)->id});
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, cardPlace(2, 1));
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, cardPlace(6, 0)); // failed
    QCOMPARE(m_shown, (QList{card(2, 1)->id, card(6, 0)->id}));
    QCOMPARE(m_edited.size(), 1);
    QVERIFY(m_composed.isEmpty());
}

void TestCalendarPage::dragMovesAndUndoTakesBack()
{
    const PostId post = card(23, 0)->id;
    drag(m_view->viewport(), cardPlace(23, 0), m_view->viewport(), groundOf(28));
    const auto *bubble = m_page->findChild<DragBubble *>(u"dragBubble"_s);
    QVERIFY(bubble->isVisible());
    QCOMPARE(bubble->landing(), u"Sat 28 Nov, 09:20"_s);
    mouse(QEvent::MouseButtonRelease, m_view->viewport(), groundOf(28));
    QVERIFY(!bubble->isVisible());
    QTRY_COMPARE(m_toasts, QStringList{u"Moved to Sat 28 Nov, 09:20"_s});
    QCOMPARE(timeOf(post), QDateTime(QDate(2026, 11, 28), QTime(9, 20)));
    QTRY_VERIFY(card(28, 0));
    QVERIFY(m_composed.isEmpty());
    m_undo();
    QTRY_COMPARE(timeOf(post), QDateTime(QDate(2026, 11, 23), QTime(9, 20)));
    QTRY_VERIFY(!card(28, 0));
}

void TestCalendarPage::dragIsRefusedWithASentence()
{
    const PostId post = card(23, 0)->id;
    drag(m_view->viewport(), cardPlace(23, 0), m_view->viewport(), groundOf(19));
    mouse(QEvent::MouseButtonRelease, m_view->viewport(), groundOf(19));
    QCOMPARE(m_toasts, QStringList{u"Thursday 19 November is past; choose today or a later day."_s});
    drag(m_view->viewport(), cardPlace(16, 0), m_view->viewport(), groundOf(28));
    mouse(QEvent::MouseButtonRelease, m_view->viewport(), groundOf(28));
    QCOMPARE(m_toasts.size(), 2);
    QVERIFY2(m_toasts.last().contains(u"out already"_s), qPrintable(m_toasts.last()));
    QCOMPARE(timeOf(post), QDateTime(QDate(2026, 11, 23), QTime(9, 20)));
    QVERIFY(m_composed.isEmpty());
}

void TestCalendarPage::escapeLeavesItWhereItWas()
{
    drag(m_view->viewport(), cardPlace(23, 0), m_view->viewport(), groundOf(28));
    QTest::keyClick(m_view, Qt::Key_Escape);
    QVERIFY(!m_page->findChild<DragBubble *>(u"dragBubble"_s)->isVisible());
    mouse(QEvent::MouseButtonRelease, m_view->viewport(), groundOf(28));
    QCOMPARE(timeOf(card(23, 0)->id), QDateTime(QDate(2026, 11, 23), QTime(9, 20)));
    QVERIFY(m_toasts.isEmpty());
}

void TestCalendarPage::dropOnTheTrayUnschedules()
{
    const PostId post = card(23, 0)->id;
    const QPoint place = m_tray->rect().center();
    drag(m_view->viewport(), cardPlace(23, 0), m_tray, place);
    mouse(QEvent::MouseButtonRelease, m_view->viewport(),
          m_view->viewport()->mapFromGlobal(m_tray->mapToGlobal(place)));
    QTRY_COMPARE(m_toasts.size(), 1);
    QTRY_COMPARE(m_tray->list()->model()->rowCount(), 5);
    QCOMPARE(timeOf(post), QDateTime());
    QTRY_COMPARE(m_page->findChild<QLabel *>(u"unscheduledTitle"_s)->text(), u"Unscheduled · 5"_s);
    QTest::keyClick(m_view, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(timeOf(post), QDateTime(QDate(2026, 11, 23), QTime(9, 20)));
}

void TestCalendarPage::draftIsDraggedToADay()
{
    const auto account = m_offline->addAccount(PlatformId::Mastodon, u"@second@print.example"_s);
    const PostId post = m_offline->addPost({u"Ready to go"_s, {account}, {}});
    DraftList *list = m_tray->list();
    QTRY_COMPARE(list->model()->index(0, 0).data().toString(), u"Ready to go"_s);
    const QPoint place = list->visualRect(list->model()->index(0, 0)).center();
    drag(list->viewport(), place, m_view->viewport(), groundOf(28));
    mouse(QEvent::MouseButtonRelease, list->viewport(),
          list->viewport()->mapFromGlobal(m_view->viewport()->mapToGlobal(groundOf(28))));
    QTRY_COMPARE(m_toasts, QStringList{u"Scheduled for Sat 28 Nov, 09:00"_s});
    QVERIFY(m_edited.isEmpty());
    QCOMPARE(timeOf(post), QDateTime(QDate(2026, 11, 28), QTime(9, 0)));
    QTRY_COMPARE(m_tray->list()->model()->rowCount(), 4);
    // What can't go is refused in the service's words.
    m_offline->addPost({u"For nobody"_s, {}, {}});
    QTRY_COMPARE(list->model()->index(0, 0).data().toString(), u"For nobody"_s);
    drag(list->viewport(), list->visualRect(list->model()->index(0, 0)).center(), m_view->viewport(), groundOf(28));
    mouse(QEvent::MouseButtonRelease, list->viewport(),
          list->viewport()->mapFromGlobal(m_view->viewport()->mapToGlobal(groundOf(28))));
    QTRY_COMPARE(m_toasts.size(), 2);
    QVERIFY2(m_toasts.last().contains(u"account"_s), qPrintable(m_toasts.last()));
}

void TestCalendarPage::draftOpensByClick()
{
    DraftList *list = m_tray->list();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
    QCOMPARE(m_edited.size(), 1);
}

void TestCalendarPage::moreOpensTheDay()
{
    const QRect last = m_view->cardRect(card(22, 1)->id);
    QVERIFY(m_view->cardRect(card(22, 3)->id).isNull());
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, last.bottomLeft() + QPoint(20, 12));
    auto *popup = m_page->findChild<DayPopup *>(u"dayPopup"_s);
    QVERIFY(popup && popup->isVisible());
    auto *list = popup->findChild<QListView *>(u"dayCards"_s);
    QCOMPARE(list->model()->rowCount(), 4);
    const PostId post = card(22, 3)->id;
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(3, 0)).center());
    QCOMPARE(m_edited, QList{post});
    QVERIFY(!popup->isVisible());
    QVERIFY(m_composed.isEmpty());
}

void TestCalendarPage::searches()
{
    QTest::keyClick(m_view, Qt::Key_F, Qt::ControlModifier);
    auto *field = m_page->findChild<QLineEdit *>(u"searchPosts"_s);
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"type"_s);
    QTRY_VERIFY(!card(22, 0));
    QTRY_COMPARE(m_tray->list()->model()->rowCount(), 1);
    QCOMPARE(title(), u"November 2026"_s); // T and M were letters
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_VERIFY(card(22, 0));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(m_view->hasFocus());
    // Return goes to a match, wherever it is.
    m_view->goTo({2027, 3, 1});
    field->setFocus();
    QTest::keyClicks(field, u"opera"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m_view->currentDay(), QDate(2026, 11, 10));
    QVERIFY(m_view->hasFocus());
    field->setFocus();
    field->setText(u"nobody wrote that"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m_toasts.size(), 1);
}

void TestCalendarPage::showsOneAccount()
{
    auto *menu = m_page->findChild<AccountMenu *>();
    QTRY_VERIFY(menu->actions().size() > 9);
    for (QAction *action : menu->actions()) {
        if (action->text().contains(u"TV"_s))
            action->trigger();
    }
    QCOMPARE(button(u"accountFilter"_s)->text(), u"Harbour Press TV"_s);
    QTRY_VERIFY(!card(23, 0));
    QTRY_COMPARE(card(22, 0)->content, u"Press check, live"_s);
    QTRY_COMPARE(m_tray->list()->model()->rowCount(), 1);
}

TEST_CLASS(TestCalendarPage)
#include "tst_calendarpage.moc"

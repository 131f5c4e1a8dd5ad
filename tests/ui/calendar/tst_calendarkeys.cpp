// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendarfixture.h"
#include "testmain.h"
#include "ui/calendar/daypopup.h"
#include "ui/calendar/dragbubble.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// All of the calendar without a mouse.
class TestCalendarKeys final : public CalendarFixture
{
    Q_OBJECT
private Q_SLOTS:
    void keysMoveAndOpen();
    void keysCarryACard();
    void keysTurnMonths();
    void draftIsCarriedByKeys();
};

void TestCalendarKeys::keysMoveAndOpen()
{
    QTest::keyClick(m_view, Qt::Key_Down);
    QTest::keyClick(m_view, Qt::Key_Left);
    QCOMPARE(m_view->currentDay(), QDate(2026, 11, 28));
    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(m_composed, QList{QDateTime(QDate(2026, 11, 28), QTime(9, 0))});
    QTest::keyClick(m_view, Qt::Key_Left);
    QTest::keyClick(m_view, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(m_view->chosenCard()->id, card(27, 0)->id);
    QTest::keyClick(m_view, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(m_edited, QList{card(27, 1)->id});
    QTest::keyClick(m_view, Qt::Key_Escape);
    QVERIFY(!m_view->chosenCard());
    QTest::keyClick(m_view, Qt::Key_Space);
    auto *popup = m_page->findChild<DayPopup *>(u"dayPopup"_s);
    QVERIFY(popup && popup->isVisible());
    popup->close();
}

void TestCalendarKeys::keysCarryACard()
{
    const PostId post = card(27, 0)->id;
    m_view->goTo({2026, 11, 27});
    QTest::keyClick(m_view, Qt::Key_M);
    QTest::keyClick(m_view, Qt::Key_Right);
    QTest::keyClick(m_view, Qt::Key_Down);
    QCOMPARE(m_page->findChild<DragBubble *>(u"dragBubble"_s)->landing(), u"Sat 5 Dec, 16:30"_s);
    QTest::keyClick(m_view, Qt::Key_Return);
    QTRY_COMPARE(m_toasts, QStringList{u"Moved to Sat 5 Dec, 16:30"_s});
    QCOMPARE(timeOf(post), QDateTime(QDate(2026, 12, 5), QTime(16, 30)));
    QVERIFY(m_edited.isEmpty() && m_composed.isEmpty());

    m_view->goTo({2026, 11, 24});
    QTest::keyClick(m_view, Qt::Key_M);
    QTest::keyClick(m_view, Qt::Key_Right);
    QTest::keyClick(m_view, Qt::Key_Escape);
    QTest::keyClick(m_view, Qt::Key_Left);
    QCOMPARE(m_view->currentDay(), QDate(2026, 11, 24));
    QCOMPARE(m_toasts.size(), 1);
}

void TestCalendarKeys::keysTurnMonths()
{
    QTest::keyClick(m_view, Qt::Key_PageDown);
    QCOMPARE(title(), u"December 2026"_s);
    QCOMPARE(m_view->currentDay(), QDate(2026, 12, 22));
    QTest::keyClick(m_view, Qt::Key_PageUp);
    QTest::keyClick(m_view, Qt::Key_PageUp);
    QCOMPARE(title(), u"October 2026"_s);
    QTest::keyClick(m_view, Qt::Key_T);
    QCOMPARE(title(), u"November 2026"_s);
    QTest::keyClick(m_view, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(title(), u"December 2026"_s);
    QTest::keyClick(m_view, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(title(), u"November 2026"_s);
    for (int week = 0; week < 4; ++week)
        QTest::keyClick(m_view, Qt::Key_Up);
    QCOMPARE(title(), u"October 2026"_s); // 25 October is above the first week of November
    QCOMPARE(m_view->currentDay(), QDate(2026, 10, 25));
}

void TestCalendarKeys::draftIsCarriedByKeys()
{
    DraftList *list = m_tray->list();
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_M);
    const auto *bubble = m_page->findChild<DragBubble *>(u"dragBubble"_s);
    QVERIFY(bubble->isVisible());
    QCOMPARE(bubble->landing(), u"Sun 22 Nov, 15:00"_s);
    QVERIFY(m_view->hasFocus());
    QTest::keyClick(m_view, Qt::Key_Down);
    QCOMPARE(bubble->landing(), u"Sun 29 Nov, 09:00"_s);
    QTest::keyClick(m_view, Qt::Key_Escape);
    QVERIFY(!bubble->isVisible());
}

TEST_CLASS(TestCalendarKeys)
#include "tst_calendarkeys.moc"

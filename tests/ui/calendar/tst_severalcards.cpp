// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendarfixture.h"
#include "testmain.h"
#include "ui/calendar/cardmarks.h"
#include "ui/calendar/dragbubble.h"

#include <QMenu>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// Several cards chosen together: with the mouse, with keys, and what is done with all of them at once. The seeded month
// has one post on the 23rd that can be moved and one that waits for a yes, two on the 24th, one on the 25th.
class TestSeveralCards final : public CalendarFixture
{
    Q_OBJECT
private Q_SLOTS:
    void ctrlClickAddsAndTakesAway();
    void shiftClickTakesAllBetween();
    void plainClickEndsIt();
    void rubberBandTakesWhatItTouches();
    void dragMovesAllAndUndoTakesAllBack();
    void dragIsRefusedForAll();
    void dropOnTheTrayUnschedulesAll();
    void keysChooseAndCarry();
    void keysChooseADay();
    void barMovesAndDeletes();
    void staysWhileMonthsTurn();
    void deleteAlone();

private:
    void click(int day, int number, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, modifiers, cardPlace(day, number));
    }
    QList<PostId> marked() const;
    bool isBarShown() { return m_page->findChild<QWidget *>(u"marksBar"_s)->isVisible(); }
    QDateTime at(int day, int hour, int minute = 0) { return {QDate(2026, 11, day), QTime(hour, minute)}; }
};

QList<PostId> TestSeveralCards::marked() const
{
    QList<PostId> posts;
    for (const PostCard &card : m_view->marks().cards())
        posts << card.id;
    return posts;
}

void TestSeveralCards::ctrlClickAddsAndTakesAway()
{
    const PostId monday = card(23, 0)->id;
    const PostId weld = card(25, 0)->id;
    click(23, 0);
    QVERIFY(marked().isEmpty());
    QVERIFY(!isBarShown());
    const QRect before = m_view->cellOf({2026, 11, 25});
    click(25, 0, Qt::ControlModifier); // takes the chosen one along
    QCOMPARE(marked(), (QList{monday, weld}));
    QVERIFY(isBarShown());
    QCOMPARE(m_page->width(), 1232);
    QCOMPARE(m_view->cellOf({2026, 11, 25}), before); // nothing moved under the pointer
    QCOMPARE(m_page->findChild<QLabel *>(u"marksCount"_s)->text(), u"2 posts chosen"_s);
    QVERIFY2(m_view->accessibleDescription().endsWith(u", chosen"_s), qPrintable(m_view->accessibleDescription()));
    click(25, 0, Qt::ControlModifier);
    QCOMPARE(marked(), QList{monday});
    click(23, 0, Qt::ControlModifier);
    QVERIFY(marked().isEmpty());
    QVERIFY(!isBarShown());
}

void TestSeveralCards::shiftClickTakesAllBetween()
{
    const QList<PostId> all{card(23, 0)->id, card(23, 1)->id, card(24, 0)->id, card(24, 1)->id, card(25, 0)->id};
    click(25, 0);
    click(23, 0, Qt::ShiftModifier);
    QCOMPARE(marked(), all);
    QTest::keyClick(m_view, Qt::Key_Escape);
    QVERIFY(marked().isEmpty());
}

void TestSeveralCards::plainClickEndsIt()
{
    click(23, 0);
    click(25, 0, Qt::ControlModifier);
    click(23, 0); // one of them, and not dragged
    QVERIFY(marked().isEmpty());
    click(25, 0, Qt::ControlModifier);
    QCOMPARE(marked().size(), 2);
    click(24, 0);
    QVERIFY(marked().isEmpty());
    QCOMPARE(m_view->chosenCard()->id, card(24, 0)->id);
    // Empty space ends it too, and is not taken for a wish to write.
    click(25, 0, Qt::ControlModifier);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(28));
    QVERIFY(marked().isEmpty());
    QVERIFY(m_composed.isEmpty());
}

void TestSeveralCards::rubberBandTakesWhatItTouches()
{
    const QList<PostId> touched{card(24, 0)->id, card(25, 0)->id};
    QWidget *viewport = m_view->viewport();
    auto *band = m_page->findChild<QWidget *>(u"cardBand"_s);
    mouse(QEvent::MouseButtonPress, viewport, m_view->cellOf({2026, 11, 24}).topRight() + QPoint(-30, 12));
    mouse(QEvent::MouseMove, viewport, cardPlace(25, 0) + QPoint(-20, -10));
    QVERIFY(!m_page->findChild<DragBubble *>(u"dragBubble"_s)->isVisible());
    mouse(QEvent::MouseMove, viewport, cardPlace(25, 0));
    QVERIFY(band->isVisible());
    QVERIFY(marked().isEmpty());
    mouse(QEvent::MouseButtonRelease, viewport, cardPlace(25, 0));
    QVERIFY(!band->isVisible());
    QCOMPARE(marked(), touched);
    QVERIFY(m_composed.isEmpty());
    // A short one is a click.
    QTest::keyClick(m_view, Qt::Key_Escape);
    QTest::mouseClick(viewport, Qt::LeftButton, {}, middleOf(28));
    QCOMPARE(m_composed.size(), 1);
}

void TestSeveralCards::dragMovesAllAndUndoTakesAllBack()
{
    const PostId monday = card(23, 0)->id;
    const PostId weld = card(25, 0)->id;
    click(25, 0);
    click(23, 0, Qt::ControlModifier);
    drag(m_view->viewport(), cardPlace(23, 0), m_view->viewport(), groundOf(26));
    const auto *bubble = m_page->findChild<DragBubble *>(u"dragBubble"_s);
    QVERIFY(bubble->isVisible());
    QCOMPARE(bubble->landing(), u"Thursday 26 November"_s);
    mouse(QEvent::MouseButtonRelease, m_view->viewport(), groundOf(26));
    QTRY_COMPARE(m_toasts, QStringList{u"2 posts moved"_s});
    QCOMPARE(timeOf(monday), at(26, 9, 20));
    QCOMPARE(timeOf(weld), at(28, 12)); // as many days on
    QVERIFY(marked().isEmpty());
    QTRY_VERIFY(card(28, 0));
    QTest::keyClick(m_view, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(timeOf(monday), at(23, 9, 20));
    QTRY_COMPARE(timeOf(weld), at(25, 12));
    QCOMPARE(m_toasts.size(), 1);
}

void TestSeveralCards::dragIsRefusedForAll()
{
    const PostId monday = card(23, 0)->id;
    click(23, 0);
    click(25, 0, Qt::ControlModifier);
    // The held one could go to the 23rd; the other would be on the 21st, which is past.
    drag(m_view->viewport(), cardPlace(25, 0), m_view->viewport(), groundOf(23));
    mouse(QEvent::MouseButtonRelease, m_view->viewport(), groundOf(23));
    QCOMPARE(m_toasts, QStringList{u"Saturday 21 November is past; choose today or a later day."_s});
    QCOMPARE(timeOf(monday), at(23, 9, 20));
    QCOMPARE(marked().size(), 2);
}

void TestSeveralCards::dropOnTheTrayUnschedulesAll()
{
    const PostId monday = card(23, 0)->id;
    click(25, 0);
    click(23, 0, Qt::ControlModifier);
    const QPoint place = m_tray->rect().center();
    drag(m_view->viewport(), cardPlace(23, 0), m_tray, place);
    mouse(QEvent::MouseButtonRelease, m_view->viewport(),
          m_view->viewport()->mapFromGlobal(m_tray->mapToGlobal(place)));
    QTRY_COMPARE(m_toasts, QStringList{u"2 posts unscheduled; they are drafts again"_s});
    QTRY_COMPARE(m_tray->list()->model()->rowCount(), 6);
    m_undo();
    QTRY_COMPARE(timeOf(monday), at(23, 9, 20));
    QTRY_COMPARE(m_tray->list()->model()->rowCount(), 4);
}

void TestSeveralCards::keysChooseAndCarry()
{
    const PostId monday = card(23, 0)->id;
    const PostId weld = card(25, 0)->id;
    m_view->goTo({2026, 11, 23});
    QTest::keyClick(m_view, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(m_view, Qt::Key_Space, Qt::ControlModifier);
    QTest::keyClick(m_view, Qt::Key_Right);
    QTest::keyClick(m_view, Qt::Key_Right);
    QTest::keyClick(m_view, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(m_view, Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(marked(), (QList{monday, weld}));
    QTest::keyClick(m_view, Qt::Key_M);
    QTest::keyClick(m_view, Qt::Key_Down);
    QCOMPARE(m_page->findChild<DragBubble *>(u"dragBubble"_s)->landing(), u"Wednesday 2 December"_s);
    QTest::keyClick(m_view, Qt::Key_Return);
    QTRY_COMPARE(m_toasts, QStringList{u"2 posts moved"_s});
    QCOMPARE(timeOf(monday), at(30, 9, 20));
    QCOMPARE(timeOf(weld), QDateTime(QDate(2026, 12, 2), QTime(12, 0)));
}

void TestSeveralCards::keysChooseADay()
{
    const PostId thread = card(24, 0)->id;
    m_view->goTo({2026, 11, 24});
    QTest::keyClick(m_view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(marked().size(), 2);
    QTest::keyClick(m_view, Qt::Key_Delete);
    QTRY_COMPARE(m_toasts, QStringList{u"2 posts moved to the trash"_s});
    QTRY_VERIFY(!card(24, 0));
    m_undo();
    QTRY_VERIFY(card(24, 1));
    QCOMPARE(timeOf(thread), at(24, 10));
}

void TestSeveralCards::barMovesAndDeletes()
{
    const PostId weld = card(25, 0)->id;
    click(25, 0, Qt::ControlModifier);
    click(20, 0, Qt::ControlModifier); // out already: it stays
    const auto *menu = button(u"marksMove"_s)->findChild<QMenu *>();
    QVERIFY(menu);
    menu->actions().at(1)->trigger();
    QTRY_COMPARE(m_toasts.size(), 1);
    QCOMPARE(m_toasts.first(), u"1 posts moved; 1 stay where they are"_s);
    QTRY_COMPARE(timeOf(weld), QDateTime(QDate(2026, 12, 2), QTime(12, 0)));
    QVERIFY(!isBarShown());
    click(23, 0, Qt::ControlModifier);
    QTest::mouseClick(button(u"marksDelete"_s), Qt::LeftButton);
    QTRY_COMPARE(m_toasts.last(), u"1 posts moved to the trash"_s);
    click(24, 0, Qt::ControlModifier);
    QTest::mouseClick(button(u"marksClear"_s), Qt::LeftButton);
    QVERIFY(!isBarShown());
    QVERIFY(m_view->hasFocus());
}

void TestSeveralCards::staysWhileMonthsTurn()
{
    const PostId weld = card(25, 0)->id;
    click(25, 0, Qt::ControlModifier);
    QTest::mouseClick(button(u"nextMonth"_s), Qt::LeftButton);
    QCOMPARE(marked(), QList{weld});
    QTest::keyClick(m_view, Qt::Key_U);
    QTRY_COMPARE(m_toasts.size(), 1);
    QCOMPARE(timeOf(weld), QDateTime());
}

void TestSeveralCards::deleteAlone()
{
    const PostId weld = card(25, 0)->id;
    click(25, 0);
    QTest::keyClick(m_view, Qt::Key_Delete);
    QTRY_COMPARE(m_toasts, QStringList{u"1 posts moved to the trash"_s});
    QTRY_VERIFY(!card(25, 0));
    m_undo();
    QTRY_VERIFY(card(25, 0));
    QCOMPARE(timeOf(weld), at(25, 12));
}

TEST_CLASS(TestSeveralCards)
#include "tst_severalcards.moc"

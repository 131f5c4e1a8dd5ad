// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendarmodel.h"
#include "offlinedesk.h"
#include "services/wording.h"
#include "testmain.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/celllayout.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// The calendar before anything is in it, and the room in its cells.
class TestEmptyCalendar final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offersBeginnings();
    void saysWhatWentWrong();
    void fitsCards_data();
    void fitsCards();
};

void TestEmptyCalendar::offersBeginnings()
{
    OfflineDesk offline;
    CalendarPage page(offline.desk());
    page.show();
    QTRY_VERIFY(page.findChild<QWidget *>(u"emptyCalendar"_s));
    QSignalSpy connecting(&offline.desk().go, &Navigator::connectAsked);
    QSignalSpy composing(&offline.desk().go, &Navigator::composeAsked);
    const auto click = [&](const QString &name) {
        QTest::mouseClick(page.findChild<QAbstractButton *>(name), Qt::LeftButton);
    };
    click(u"emptyConnect"_s);
    QCOMPARE(connecting.size(), 1);
    click(u"emptyPractice"_s);
    QCOMPARE(connecting.size(), 2);
    click(u"emptyDraft"_s);
    QCOMPARE(composing.size(), 1);
    offline.addPost({u"A first draft"_s, {}, {}});
    QTRY_VERIFY(!page.findChild<QWidget *>(u"emptyCalendar"_s));
}

void TestEmptyCalendar::saysWhatWentWrong()
{
    OfflineDesk offline;
    offline.seedMonth();
    CalendarPage page(offline.desk());
    page.show();
    auto *model = page.findChild<CalendarModel *>();
    QSignalSpy loaded(model, &CalendarModel::loaded);
    QTRY_VERIFY(!loaded.isEmpty());
    Q_EMIT model->failed(Error{Error::Kind::DiskFull, {}, {}, {}});
    auto *card = page.findChild<QWidget *>(u"calendarFailure"_s);
    QVERIFY(card && card->isVisible());
    QStringList said;
    for (const QLabel *label : card->findChildren<QLabel *>())
        said << label->text();
    QVERIFY2(said.contains(sentenceFor(Error{Error::Kind::DiskFull, {}, {}, {}})), qPrintable(said.join(u'|')));
    QTest::mouseClick(card->findChild<QAbstractButton *>(u"calendarTryAgain"_s), Qt::LeftButton);
    QTRY_VERIFY(!page.findChild<QWidget *>(u"calendarFailure"_s));
}

void TestEmptyCalendar::fitsCards_data()
{
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("shown");
    QTest::addColumn<bool>("isCompact");
    // A number takes 5 + 20 + 4, a card 40 and a gap of 4, a compact one 20, the line for the rest 15.
    QTest::newRow("none") << 130 << 0 << 0 << false;
    QTest::newRow("one") << 130 << 1 << 1 << false;
    QTest::newRow("two fit") << 130 << 2 << 2 << false;
    QTest::newRow("a third does not") << 140 << 3 << 2 << false;
    QTest::newRow("three fit") << 170 << 3 << 3 << false;
    QTest::newRow("low cells show one line each") << 90 << 2 << 2 << true;
    QTest::newRow("low cells count the rest") << 90 << 9 << 1 << true;
    QTest::newRow("no room at all") << 30 << 3 << 0 << true;
    QTest::newRow("more than were read") << 4000 << 50 << 30 << false;
}

void TestEmptyCalendar::fitsCards()
{
    QFETCH(int, height);
    QFETCH(int, count);
    QFETCH(int, shown);
    QFETCH(bool, isCompact);
    const QRect cell(100, 200, 130, height);
    const CellLayout::Measures measures{20, 40, 20, 15};
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        const CellLayout layout = CellLayout::of(cell, count, qMin(count, 30), measures, direction);
        QCOMPARE(layout.cards.size(), shown);
        QCOMPARE(layout.hidden, count - shown);
        QCOMPARE(layout.more.isNull(), count == shown);
        QCOMPARE(layout.isCompact, isCompact);
        for (int i = 0; i < shown; ++i) {
            QVERIFY(cell.contains(layout.cards.at(i)));
            QCOMPARE(layout.cardAt(layout.cards.at(i).center()), i);
        }
        QCOMPARE(layout.cardAt(cell.topLeft()), -1);
    }
}

TEST_CLASS(TestEmptyCalendar)
#include "tst_emptycalendar.moc"

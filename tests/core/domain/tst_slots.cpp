// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/slots.h"
#include "testmain.h"

#include <QTest>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

namespace {

Slot slot(int weekday, const char *wall, const char *zone = "Europe/Berlin")
{
    return {weekday, QTime::fromString(QString::fromLatin1(wall), u"HH:mm"_s), zone};
}

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

QString textOf(const std::optional<QDateTime> &moment)
{
    return moment ? moment->toUTC().toString(Qt::ISODate) : u"none"_s;
}

} // namespace

// The next free posting time of an account, also where clocks are changed and where there is none.
class TestSlots final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nextFree_data();
    void nextFree();
    void neverOneTwice();
    void refuses_data();
    void refuses();
};

void TestSlots::nextFree_data()
{
    QTest::addColumn<QList<Slot>>("slots");
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    const QList<Slot> monday{slot(1, "09:00")};
    const QString friday = u"2026-11-20T12:00:00Z"_s;

    QTest::newRow("no posting times") << QList<Slot>() << QStringList() << friday << u"none"_s;
    QTest::newRow("this week's is over") << monday << QStringList() << friday << u"2026-11-23T08:00:00Z"_s;
    QTest::newRow("later than that moment, not at it")
        << monday << QStringList() << u"2026-11-23T08:00:00Z"_s << u"2026-11-30T08:00:00Z"_s;
    QTest::newRow("a second before") << monday << QStringList() << u"2026-11-23T07:59:59Z"_s
                                     << u"2026-11-23T08:00:00Z"_s;
    QTest::newRow("taken") << monday << QStringList{u"2026-11-23T08:00:00Z"_s, u"2026-12-07T08:00:00Z"_s} << friday
                           << u"2026-11-30T08:00:00Z"_s;
    QTest::newRow("taken within its minute")
        << monday << QStringList{u"2026-11-23T08:00:59Z"_s} << friday << u"2026-11-30T08:00:00Z"_s;
    QTest::newRow("a minute later takes nothing")
        << monday << QStringList{u"2026-11-23T08:01:00Z"_s} << friday << u"2026-11-23T08:00:00Z"_s;
    QTest::newRow("the earliest of several") << QList<Slot>{slot(3, "18:00"), slot(1, "09:00"), slot(5, "23:00")}
                                             << QStringList() << friday << u"2026-11-20T22:00:00Z"_s;
    QTest::newRow("zones side by side") << QList<Slot>{slot(1, "09:00"), slot(1, "09:00", "Pacific/Auckland")}
                                        << QStringList() << friday << u"2026-11-22T20:00:00Z"_s;
    QTest::newRow("its Monday begins on our Sunday")
        << QList<Slot>{slot(1, "00:30", "Pacific/Kiritimati")} << QStringList() << u"2026-11-22T10:00:00Z"_s
        << u"2026-11-22T10:30:00Z"_s;
    QTest::newRow("summer time") << monday << QStringList() << u"2026-03-27T12:00:00Z"_s << u"2026-03-30T07:00:00Z"_s;
    QTest::newRow("in the gap of spring")
        << QList<Slot>{slot(7, "02:30")} << QStringList() << u"2026-03-28T12:00:00Z"_s << u"2026-03-29T01:00:00Z"_s;
    QTest::newRow("two that the gap makes one")
        << QList<Slot>{slot(7, "02:30"), slot(7, "03:00")} << QStringList{u"2026-03-29T01:00:00Z"_s}
        << u"2026-03-28T12:00:00Z"_s << u"2026-04-05T00:30:00Z"_s;
    QTest::newRow("the earlier of the double hour")
        << QList<Slot>{slot(7, "02:30")} << QStringList() << u"2026-10-24T12:00:00Z"_s << u"2026-10-25T00:30:00Z"_s;
    QTest::newRow("between the double hour's two")
        << QList<Slot>{slot(7, "02:30")} << QStringList() << u"2026-10-25T00:45:00Z"_s << u"2026-11-01T01:30:00Z"_s;
    QTest::newRow("an unknown zone") << QList<Slot>{slot(1, "09:00", "Europe/Atlantis")} << QStringList() << friday
                                     << u"none"_s;
    QTest::newRow("a day that is none") << QList<Slot>{slot(1, "")} << QStringList() << friday << u"none"_s;
}

void TestSlots::nextFree()
{
    QFETCH(QList<Slot>, slots);
    QFETCH(QStringList, taken);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    QList<QDateTime> moments{QDateTime()}; // one that is none takes nothing
    for (const QString &text : std::as_const(taken))
        moments << utc(text);
    QCOMPARE(textOf(nextFreeSlot(slots, moments, utc(after))), expected);
}

// A queue over two years and every change of clocks in them: ever later, none given twice.
void TestSlots::neverOneTwice()
{
    const QList<Slot> slots{slot(7, "02:30"), slot(7, "03:00"), slot(3, "12:00", "Australia/Sydney")};
    const QDateTime start = utc(u"2026-01-01T00:00:00Z"_s);
    QList<QDateTime> taken;
    for (int i = 0; i < 300; ++i) {
        const auto next = nextFreeSlot(slots, taken, start);
        QVERIFY(next);
        QVERIFY(taken.isEmpty() || *next > taken.last());
        taken << *next;
    }
    QVERIFY(taken.last() < start.addDays(7 * 103));
}

void TestSlots::refuses_data()
{
    QTest::addColumn<Slot>("wrong");
    QTest::addColumn<QString>("field");
    QTest::newRow("day 0") << slot(0, "09:00") << u"weekday"_s;
    QTest::newRow("day 8") << slot(8, "09:00") << u"weekday"_s;
    QTest::newRow("no time") << slot(1, "25:00") << u"wall"_s;
    QTest::newRow("seconds") << Slot{1, QTime(9, 0, 1), "Europe/Berlin"} << u"wall"_s;
    QTest::newRow("zone") << slot(1, "09:00", "Europe/Atlantis") << u"zone"_s;
    QTest::newRow("none") << slot(1, "09:00") << QString();
}

void TestSlots::refuses()
{
    QFETCH(Slot, wrong);
    QFETCH(QString, field);
    const Outcome outcome = checkSlot(wrong);
    QCOMPARE(outcome ? QString() : outcome.error().detail, field);
}

TEST_CLASS(TestSlots)
#include "tst_slots.moc"

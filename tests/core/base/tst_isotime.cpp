// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/isotime.h"
#include "testmain.h"

#include <QTimeZone>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

// Text of moments, beside Qt's own.
class TestIsoTime final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatQtSays_data();
    void saysWhatQtSays();
    void noMoment();
};

void TestIsoTime::saysWhatQtSays_data()
{
    QTest::addColumn<QDateTime>("moment");
    QTest::addColumn<int>("offset");
    const auto row = [](const char *name, const QDate &date, const QTime &time, int offset) {
        QTest::newRow(name) << QDateTime(date, time, Qt::UTC) << offset;
    };
    row("winter", {2026, 11, 23}, QTime(8, 0), 3600);
    row("milliseconds", {2026, 1, 2}, QTime(3, 4, 5, 67), 0);
    row("west, half an hour", {2026, 12, 31}, QTime(23, 59, 59, 999), -9 * 3600 - 1800);
    row("east, over midnight", {2026, 2, 28}, QTime(23, 30), 20700);
    row("leap day", {2028, 2, 29}, QTime(0, 0), -60);
    row("long ago", {34, 5, 6}, QTime(7, 8, 9), 3600);
    row("far away", {9999, 12, 31}, QTime(12, 0), 0);
    row("beyond", {12345, 1, 1}, QTime(12, 0), 0);
}

void TestIsoTime::saysWhatQtSays()
{
    QFETCH(QDateTime, moment);
    QFETCH(int, offset);
    QCOMPARE(isoUtc(moment), moment.toString(Qt::ISODateWithMs));
    const QString wall = moment.toOffsetFromUtc(offset).toString(Qt::ISODate);
    QCOMPARE(isoAt(moment, offset), offset == 0 && !wall.isEmpty() ? wall.chopped(1) + u"+00:00"_s : wall);
    // Whatever zone it is kept in.
    QCOMPARE(isoUtc(moment.toOffsetFromUtc(7200)), isoUtc(moment));
}

void TestIsoTime::noMoment()
{
    QCOMPARE(isoUtc({}), QString());
    QCOMPARE(isoAt({}, 3600), QString());
}

TEST_CLASS(TestIsoTime)
#include "tst_isotime.moc"

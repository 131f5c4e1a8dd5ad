// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/metricsplan.h"
#include "testmain.h"

#include <QTest>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(Postrider::MetricsLeave)

class TestMetricsPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksWhatItMay_data();
    void asksWhatItMay();
    void batchesAreNoLargerThanTheNetworkTakes();
    void moneyGoesToTheLatestFirst();
};

namespace {

const QDateTime kNow(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

MeasurablePost post(const QString &id, int ageHours, int fetchedHoursAgo)
{
    return {PostId::create(), IntegrationId::create(), id, kNow.addSecs(-3600 * ageHours),
            fetchedHoursAgo < 0 ? QDateTime() : kNow.addSecs(-3600 * fetchedHoursAgo)};
}

QList<MeasurablePost> posts(int count)
{
    QList<MeasurablePost> list;
    for (int i = 0; i < count; ++i)
        list << post(QString::number(i), 1, -1);
    return list;
}

MetricsLeave leave(ReadingOccasion occasion, int everyHours, int untilAgeDays = 0)
{
    MetricsLeave leave;
    leave.occasion = occasion;
    leave.rules.everyHours = everyHours;
    leave.rules.untilAgeDays = untilAgeDays;
    return leave;
}

MetricsLeave paid(ReadingOccasion occasion, qint64 costEach, qint64 money)
{
    MetricsLeave paid = leave(occasion, 24);
    paid.rules.costsMoney = true;
    paid.costEach = costEach;
    paid.money = money;
    return paid;
}

} // namespace

void TestMetricsPlan::asksWhatItMay_data()
{
    QTest::addColumn<MetricsLeave>("leave");
    QTest::addColumn<int>("ageHours");
    QTest::addColumn<int>("fetchedHoursAgo"); // less than 0: never
    QTest::addColumn<bool>("isAsked");
    QTest::addColumn<int>("tooDear");
    using Occasion = ReadingOccasion;
    QTest::newRow("fresh, an hour ago") << leave(Occasion::Round, 1) << 5 << 1 << true << 0;
    QTest::newRow("days old, an hour ago") << leave(Occasion::Round, 1) << 5 * 24 << 1 << false << 0;
    QTest::newRow("days old, a day ago") << leave(Occasion::Round, 1) << 5 * 24 << 24 << true << 0;
    QTest::newRow("weeks old, a day ago") << leave(Occasion::Round, 1) << 20 * 24 << 24 << false << 0;
    QTest::newRow("weeks old, a week ago") << leave(Occasion::Round, 1) << 20 * 24 << 7 * 24 << true << 0;
    QTest::newRow("weeks old, a person asks") << leave(Occasion::Asked, 1) << 20 * 24 << 0 << true << 0;
    QTest::newRow("never read") << leave(Occasion::Round, 24) << 1 << -1 << true << 0;
    QTest::newRow("read an hour ago") << leave(Occasion::Round, 24) << 30 << 1 << false << 0;
    QTest::newRow("read a day ago") << leave(Occasion::Round, 24) << 30 << 24 << true << 0;
    QTest::newRow("a person asks again") << leave(Occasion::Asked, 24) << 30 << 0 << true << 0;
    QTest::newRow("a person asks again, for money") << paid(Occasion::Asked, 5, 100) << 30 << 1 << false << 0;
    QTest::newRow("too old") << leave(Occasion::Asked, 1, 30) << 30 * 24 << -1 << false << 0;
    QTest::newRow("not too old yet") << leave(Occasion::Asked, 1, 30) << 30 * 24 - 1 << -1 << true << 0;
    QTest::newRow("no cap") << paid(Occasion::Asked, 5, 0) << 1 << -1 << false << 1;
    QTest::newRow("just enough") << paid(Occasion::Round, 5, 5) << 1 << -1 << true << 0;
    QTest::newRow("not enough") << paid(Occasion::Round, 5, 4) << 1 << -1 << false << 1;
    QTest::newRow("free in spite of the rules") << paid(Occasion::Round, 0, 0) << 1 << -1 << true << 0;
}

void TestMetricsPlan::asksWhatItMay()
{
    QFETCH(MetricsLeave, leave);
    QFETCH(int, ageHours);
    QFETCH(int, fetchedHoursAgo);
    QFETCH(bool, isAsked);
    QFETCH(int, tooDear);
    const MetricsPlan plan = planMetrics({post(u"1"_s, ageHours, fetchedHoursAgo)}, leave, kNow);
    QCOMPARE(plan.batches, isAsked ? QList<QStringList>{{u"1"_s}} : QList<QStringList>());
    QCOMPARE(plan.tooDear, tooDear);
}

void TestMetricsPlan::batchesAreNoLargerThanTheNetworkTakes()
{
    MetricsLeave wish = leave(ReadingOccasion::Asked, 1);
    wish.rules.atOnce = 2;
    const MetricsPlan plan = planMetrics(posts(5), wish, kNow);
    QCOMPARE(plan.batches, (QList<QStringList>{{u"0"_s, u"1"_s}, {u"2"_s, u"3"_s}, {u"4"_s}}));
}

void TestMetricsPlan::moneyGoesToTheLatestFirst()
{
    const MetricsPlan plan = planMetrics(posts(5), paid(ReadingOccasion::Round, 5, 12), kNow);
    QCOMPARE(plan.batches, (QList<QStringList>{{u"0"_s, u"1"_s}}));
    QCOMPARE(plan.tooDear, 3);
}

TEST_CLASS(TestMetricsPlan)
#include "tst_metricsplan.moc"

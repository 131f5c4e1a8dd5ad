// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/engagement.h"
#include "testmain.h"

using namespace Postrider;
using namespace std::chrono_literals;

class TestEngagement final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void growsAndNeverShrinks_data();
    void growsAndNeverShrinks();
    void differsBetweenStatuses();
};

void TestEngagement::growsAndNeverShrinks_data()
{
    QTest::addColumn<QString>("id");
    for (int i = 0; i < 50; ++i)
        QTest::addRow("status %d", i) << QString::number(117000000000000000 + qint64(i) * 65537);
}

void TestEngagement::growsAndNeverShrinks()
{
    QFETCH(QString, id);
    QCOMPARE(engagementAt(id, 0ms), Engagement{});
    QCOMPARE(engagementAt(id, -1h), Engagement{});
    QVERIFY(engagementAt(id, 5s).favourites > 0);
    QCOMPARE(engagementAt(id, 90s), engagementAt(id, 90s));

    Engagement before;
    for (std::chrono::milliseconds age = 1s; age < 1000h; age += age / 3) {
        const Engagement now = engagementAt(id, age);
        QVERIFY(now.favourites >= before.favourites);
        QVERIFY(now.reblogs >= before.reblogs);
        QVERIFY(now.replies >= before.replies);
        before = now;
    }
    QVERIFY(before.reblogs > 0 && before.replies > 0);
    QVERIFY(before.favourites < 1000); // a practice post does not conquer the world
}

void TestEngagement::differsBetweenStatuses()
{
    QSet<qint64> counts;
    for (int i = 0; i < 50; ++i)
        counts.insert(engagementAt(QString::number(i), 24h).favourites);
    QVERIFY(counts.size() > 5);
}

TEST_CLASS(TestEngagement)
#include "tst_engagement.moc"

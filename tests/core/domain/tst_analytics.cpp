// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/analytics.h"
#include "testmain.h"

using namespace Postrider;

using Count = std::optional<qint64>;

class TestAnalytics final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void engagementRate_data();
    void engagementRate();
};

void TestAnalytics::engagementRate_data()
{
    QTest::addColumn<QList<Count>>("counts"); // impressions, likes, shares, comments, clicks
    QTest::addColumn<std::optional<double>>("rate");
    const auto row = [](const char *name, const QList<Count> &counts, std::optional<double> rate) {
        QTest::newRow(name) << counts << rate;
    };
    row("all four", {200, 1, 2, 3, 4}, 5.0);
    row("missing terms count 0", {200, 10, {}, {}, {}}, 5.0);
    row("no acts", {200, 0, 0, 0, 0}, 0.0);
    row("nothing but impressions", {200, {}, {}, {}, {}}, 0.0);
    row("no impressions known", {{}, 1, 2, 3, 4}, {});
    row("no impressions", {0, 1, 2, 3, 4}, {});
    row("more acts than impressions", {10, 20, 0, 0, 0}, 200.0);
    row("large numbers", {4'000'000'000, 3'000'000'000, 1'000'000'000, 0, 0}, 100.0);
}

void TestAnalytics::engagementRate()
{
    QFETCH(QList<Count>, counts);
    QFETCH(std::optional<double>, rate);
    Analytics analytics;
    analytics.impressions = counts.at(0);
    analytics.likes = counts.at(1);
    analytics.shares = counts.at(2);
    analytics.comments = counts.at(3);
    analytics.clicks = counts.at(4);
    const auto found = analytics.engagementRate();
    QCOMPARE(found.has_value(), rate.has_value());
    if (rate)
        QCOMPARE(*found, *rate);
}

TEST_CLASS(TestAnalytics)
#include "tst_analytics.moc"
